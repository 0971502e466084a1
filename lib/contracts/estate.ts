import { z } from 'zod';
import { defineEndpoint } from './endpoint';
import {
  Account,
  AccountCheck,
  AccountEdit,
  AwsUsageSummary,
  NewAccount,
  RegionStatus,
  RulePreview,
  RuleSet,
  RuleSetDraft,
  RuleSetEdit,
  SyncBudgetEdit,
  SyncStatus,
} from './estate-shapes';
import { AccountId, RegionName } from './shapes';

export * from './estate-shapes';

const area = 'estate';
const accountParams = z.strictObject({ accountId: AccountId });
const regionParams = z.strictObject({ accountId: AccountId, region: RegionName });
const listing = <T extends z.ZodType>(item: T) =>
  z.object({ data: z.array(item), meta: z.object({ nextCursor: z.null() }) });

export const listAccounts = defineEndpoint({
  method: 'GET',
  path: '/estate/accounts',
  operationId: 'listAccounts',
  area,
  summary: 'The watched AWS accounts with their regions',
  permission: 'estate.read',
  output: listing(Account),
});
export const addAccount = defineEndpoint({
  method: 'POST',
  path: '/estate/accounts',
  operationId: 'addAccount',
  area,
  summary: 'Watch an AWS account in the regions named; its first sync starts at once',
  permission: 'estate.manage',
  body: NewAccount,
  output: Account,
  status: 201,
});
export const updateAccount = defineEndpoint({
  method: 'PATCH',
  path: '/estate/accounts/{accountId}',
  operationId: 'updateAccount',
  area,
  summary: 'Rename an account or change the role it is reached by',
  permission: 'estate.manage',
  params: accountParams,
  body: AccountEdit,
  output: Account,
});
export const archiveAccount = defineEndpoint({
  method: 'DELETE',
  path: '/estate/accounts/{accountId}',
  operationId: 'archiveAccount',
  area,
  summary: 'Stop watching an account; what was seen of it is kept as archived',
  permission: 'estate.manage',
  params: accountParams,
  output: z.undefined(),
  status: 204,
});
export const checkAccount = defineEndpoint({
  method: 'POST',
  path: '/estate/accounts/{accountId}/check',
  operationId: 'checkAccount',
  area,
  summary: 'Ask AWS who the console is in this account, to prove that its role works',
  permission: 'estate.manage',
  params: accountParams,
  output: AccountCheck,
});

export const listRegions = defineEndpoint({
  method: 'GET',
  path: '/estate/regions',
  operationId: 'listRegions',
  area,
  summary: 'Every watched region and how reading it went',
  permission: 'estate.read',
  output: listing(RegionStatus),
});
export const addRegion = defineEndpoint({
  method: 'POST',
  path: '/estate/regions',
  operationId: 'addRegion',
  area,
  summary: 'Watch one more region of an account',
  permission: 'estate.manage',
  body: regionParams,
  output: RegionStatus,
  status: 201,
});
export const updateRegion = defineEndpoint({
  method: 'PATCH',
  path: '/estate/regions/{accountId}/{region}',
  operationId: 'updateRegion',
  area,
  summary: 'Pause or resume watching a region; nothing already seen is lost',
  permission: 'estate.manage',
  params: regionParams,
  body: z.strictObject({ enabled: z.boolean() }),
  output: RegionStatus,
});

export const getRules = defineEndpoint({
  method: 'GET',
  path: '/estate/rules',
  operationId: 'getRules',
  area,
  summary: 'Modules and the ordered rules that fill them',
  permission: 'estate.read',
  output: RuleSet,
});
export const saveRules = defineEndpoint({
  method: 'PUT',
  path: '/estate/rules',
  operationId: 'saveRules',
  area,
  summary: 'Replace modules and rules as one ordered list, and sort the workloads anew',
  description: 'Answers 409 when `version` is not the current one. Modules left out are archived.',
  permission: 'estate.manage',
  body: RuleSetEdit,
  output: RuleSet,
});
export const previewRules = defineEndpoint({
  method: 'POST',
  path: '/estate/rules/preview',
  operationId: 'previewRules',
  area,
  summary: 'What each rule of a draft would catch, and what none would; nothing is saved',
  permission: 'estate.read',
  body: RuleSetDraft,
  output: RulePreview,
});

export const getSyncStatus = defineEndpoint({
  method: 'GET',
  path: '/estate/sync',
  operationId: 'getSyncStatus',
  area,
  summary: 'How reading the estate goes, region by region, and what it costs',
  permission: 'estate.read',
  output: SyncStatus,
});
export const requestSync = defineEndpoint({
  method: 'POST',
  path: '/estate/sync',
  operationId: 'requestSync',
  area,
  summary: 'Read the estate now: everything, one account, or one region',
  permission: 'sync.request',
  body: z.strictObject({ accountId: AccountId.optional(), region: RegionName.optional() }),
  output: z.object({ requested: z.number().int() }),
  status: 202,
});
export const updateSyncBudget = defineEndpoint({
  method: 'PATCH',
  path: '/estate/sync',
  operationId: 'updateSyncBudget',
  area,
  summary: 'Set how many metrics the console may ask in a month, and what its own calls may cost',
  permission: 'settings.manage',
  body: SyncBudgetEdit,
  output: AwsUsageSummary,
});

export const estateEndpoints = [
  listAccounts,
  addAccount,
  updateAccount,
  archiveAccount,
  checkAccount,
  listRegions,
  addRegion,
  updateRegion,
  getRules,
  saveRules,
  previewRules,
  getSyncStatus,
  requestSync,
  updateSyncBudget,
] as const;
