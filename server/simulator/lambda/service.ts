import type { SimulatedService } from '../service';
import {
  deleteFunctionConcurrency,
  getFunctionConcurrency,
  putFunctionConcurrency,
} from './account/function-concurrency';
import { getAccountSettings } from './account/get-account-settings';
import { createAlias } from './aliases/create-alias';
import { deleteAlias } from './aliases/delete-alias';
import { getAlias } from './aliases/get-alias';
import { listAliases } from './aliases/list-aliases';
import { updateAlias } from './aliases/update-alias';
import {
  deleteFunctionEventInvokeConfig,
  getFunctionEventInvokeConfig,
  listFunctionEventInvokeConfigs,
  putFunctionEventInvokeConfig,
  updateFunctionEventInvokeConfig,
} from './asynchronous/event-invoke-configs';
import { getFunctionRecursionConfig, putFunctionRecursionConfig } from './asynchronous/recursion-config';
import {
  createCodeSigningConfig,
  deleteCodeSigningConfig,
  deleteFunctionCodeSigningConfig,
  getCodeSigningConfig,
  getFunctionCodeSigningConfig,
  listCodeSigningConfigs,
  listFunctionsByCodeSigningConfig,
  putFunctionCodeSigningConfig,
  updateCodeSigningConfig,
} from './code-signing/code-signing-configs';
import {
  createEventSourceMapping,
  deleteEventSourceMapping,
  getEventSourceMapping,
  listEventSourceMappings,
  updateEventSourceMapping,
} from './event-sources/event-source-mappings';
import { createFunction } from './functions/create-function';
import { deleteFunction } from './functions/delete-function';
import { getFunction, getFunctionConfiguration } from './functions/get-function';
import { listFunctions } from './functions/list-functions';
import { listVersionsByFunction } from './functions/list-versions-by-function';
import { publishVersion } from './functions/publish-version';
import { updateFunctionCode } from './functions/update-function-code';
import { updateFunctionConfiguration } from './functions/update-function-configuration';
import { publishLayerVersion } from './layers/publish-layer-version';
import {
  deleteLayerVersion,
  getLayerVersion,
  getLayerVersionByArn,
  listLayers,
  listLayerVersions,
} from './layers/read-layers';
import { addPermission, getPolicy, removePermission } from './policies/function-policies';
import {
  addLayerVersionPermission,
  getLayerVersionPolicy,
  removeLayerVersionPermission,
} from './policies/layer-policies';
import { putProvisionedConcurrencyConfig } from './provisioned/put-provisioned-concurrency-config';
import {
  deleteProvisionedConcurrencyConfig,
  getProvisionedConcurrencyConfig,
  listProvisionedConcurrencyConfigs,
} from './provisioned/read-provisioned-concurrency';
import { listTags, tagResource, untagResource } from './tags/function-tags';
import {
  createFunctionUrlConfig,
  deleteFunctionUrlConfig,
  getFunctionUrlConfig,
  listFunctionUrlConfigs,
  updateFunctionUrlConfig,
} from './urls/function-urls';

/** AWS Lambda, REST-JSON. Rates: GetFunction 100/s, GetPolicy 15/s, all other calls together 15/s. */
export const lambda: SimulatedService = {
  name: 'lambda',
  signingName: 'lambda',
  rest: true,
  operations: {
    CreateFunction: createFunction,
    UpdateFunctionConfiguration: updateFunctionConfiguration,
    UpdateFunctionCode: updateFunctionCode,
    DeleteFunction: deleteFunction,
    GetFunction: getFunction,
    GetFunctionConfiguration: getFunctionConfiguration,
    ListFunctions: listFunctions,
    ListVersionsByFunction: listVersionsByFunction,
    PublishVersion: publishVersion,
    CreateAlias: createAlias,
    UpdateAlias: updateAlias,
    DeleteAlias: deleteAlias,
    GetAlias: getAlias,
    ListAliases: listAliases,
    TagResource: tagResource,
    UntagResource: untagResource,
    ListTags: listTags,
    ListLayers: listLayers,
    ListLayerVersions: listLayerVersions,
    GetLayerVersion: getLayerVersion,
    GetLayerVersionByArn: getLayerVersionByArn,
    PublishLayerVersion: publishLayerVersion,
    DeleteLayerVersion: deleteLayerVersion,
    PutFunctionConcurrency: putFunctionConcurrency,
    GetFunctionConcurrency: getFunctionConcurrency,
    DeleteFunctionConcurrency: deleteFunctionConcurrency,
    PutProvisionedConcurrencyConfig: putProvisionedConcurrencyConfig,
    GetProvisionedConcurrencyConfig: getProvisionedConcurrencyConfig,
    DeleteProvisionedConcurrencyConfig: deleteProvisionedConcurrencyConfig,
    ListProvisionedConcurrencyConfigs: listProvisionedConcurrencyConfigs,
    GetAccountSettings: getAccountSettings,
    AddPermission: addPermission,
    GetPolicy: getPolicy,
    RemovePermission: removePermission,
    AddLayerVersionPermission: addLayerVersionPermission,
    GetLayerVersionPolicy: getLayerVersionPolicy,
    RemoveLayerVersionPermission: removeLayerVersionPermission,
    CreateFunctionUrlConfig: createFunctionUrlConfig,
    GetFunctionUrlConfig: getFunctionUrlConfig,
    UpdateFunctionUrlConfig: updateFunctionUrlConfig,
    DeleteFunctionUrlConfig: deleteFunctionUrlConfig,
    ListFunctionUrlConfigs: listFunctionUrlConfigs,
    PutFunctionEventInvokeConfig: putFunctionEventInvokeConfig,
    UpdateFunctionEventInvokeConfig: updateFunctionEventInvokeConfig,
    GetFunctionEventInvokeConfig: getFunctionEventInvokeConfig,
    DeleteFunctionEventInvokeConfig: deleteFunctionEventInvokeConfig,
    ListFunctionEventInvokeConfigs: listFunctionEventInvokeConfigs,
    PutFunctionRecursionConfig: putFunctionRecursionConfig,
    GetFunctionRecursionConfig: getFunctionRecursionConfig,
    CreateCodeSigningConfig: createCodeSigningConfig,
    UpdateCodeSigningConfig: updateCodeSigningConfig,
    GetCodeSigningConfig: getCodeSigningConfig,
    DeleteCodeSigningConfig: deleteCodeSigningConfig,
    ListCodeSigningConfigs: listCodeSigningConfigs,
    ListFunctionsByCodeSigningConfig: listFunctionsByCodeSigningConfig,
    PutFunctionCodeSigningConfig: putFunctionCodeSigningConfig,
    GetFunctionCodeSigningConfig: getFunctionCodeSigningConfig,
    DeleteFunctionCodeSigningConfig: deleteFunctionCodeSigningConfig,
    CreateEventSourceMapping: createEventSourceMapping,
    GetEventSourceMapping: getEventSourceMapping,
    UpdateEventSourceMapping: updateEventSourceMapping,
    DeleteEventSourceMapping: deleteEventSourceMapping,
    ListEventSourceMappings: listEventSourceMappings,
  },
  limits: [
    { name: 'GetFunction', burst: 100, perSecond: 100, operations: ['GetFunction'] },
    { name: 'GetPolicy', burst: 15, perSecond: 15, operations: ['GetPolicy'] },
    { name: 'rest', burst: 15, perSecond: 15, operations: 'rest' },
  ],
  throttleError: {
    code: 'TooManyRequestsException',
    message: 'Rate exceeded',
    status: 429,
    members: { Type: 'User', Reason: 'CallerRateLimitExceeded' },
  },
};
