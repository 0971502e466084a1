import type { SimulatedService } from '../service';
import { tagResources, untagResources } from './change-tags';
import { getResources } from './get-resources';
import { getTagKeys, getTagValues } from './get-tags';

/** Resource Groups Tagging API, AWS JSON 1.1, over Lambda functions and ECS services. */
export const tagging: SimulatedService = {
  name: 'tagging',
  signingName: 'tagging',
  targetPrefix: 'ResourceGroupsTaggingAPI_20170126',
  errorMessageKey: 'Message',
  operations: {
    GetResources: getResources,
    TagResources: tagResources,
    UntagResources: untagResources,
    GetTagKeys: getTagKeys,
    GetTagValues: getTagValues,
  },
  limits: [
    { name: 'GetResources', burst: 15, perSecond: 15, operations: ['GetResources'] },
    { name: 'rest', burst: 5, perSecond: 5, operations: 'rest' },
  ],
  throttleError: { code: 'ThrottledException', message: 'Rate exceeded', status: 400 },
};
