import { z } from 'zod';
import { ownCostFamilies } from '@/lib/domain/costs/own-use';
import { EstimateLine, EstimateTotal } from './costs/estimate';
import { Reason, UsdPrice } from './costs/usage';
import { AccountId, Failure, RegionName, Timestamp } from './shapes';

export const SyncStatusName = z.enum(['idle', 'running', 'partial', 'failed']);

/** One watched region of one account and how reading it went. */
export const RegionStatus = z.object({
  accountId: AccountId,
  accountName: z.string(),
  region: RegionName,
  enabled: z.boolean(),
  /** idle: read in full; partial: some of it could not be read; failed: nothing could. */
  status: SyncStatusName,
  failure: Failure.nullable(),
  startedAt: Timestamp.nullable(),
  /** When every workload was last listed; null when never. */
  listedAt: Timestamp.nullable(),
  /** When a sync last ended without a failure. */
  completedAt: Timestamp.nullable(),
  progress: z.object({ done: z.number().int(), total: z.number().int().nullable() }),
  workloads: z.number().int(),
});
export type RegionStatus = z.infer<typeof RegionStatus>;

export const Account = z.object({
  id: AccountId,
  name: z.string(),
  /** Null: the process's own credentials already are that account's. */
  roleArn: z.string().nullable(),
  externalId: z.string().nullable(),
  createdAt: Timestamp,
  archivedAt: Timestamp.nullable(),
  workloads: z.number().int(),
  regions: z.array(RegionStatus),
});
export type Account = z.infer<typeof Account>;

const name = z.string().trim().min(1).max(80);
const roleArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'must be the ARN of an IAM role')
  .max(2048)
  .nullable();
const externalId = z
  .string()
  .regex(/^[\w+=,.@:/-]+$/, 'may hold letters, digits and + = , . @ : / - _')
  .min(2)
  .max(1224)
  .nullable();

export const NewAccount = z.strictObject({
  id: AccountId,
  name,
  roleArn: roleArn.default(null),
  externalId: externalId.default(null),
  regions: z.array(RegionName).min(1).max(40),
});
export const AccountEdit = z.strictObject({
  name: name.optional(),
  roleArn: roleArn.optional(),
  externalId: externalId.optional(),
});
export const AccountCheck = z.discriminatedUnion('reached', [
  z.object({ reached: z.literal(true), callerArn: z.string(), accountId: AccountId }),
  z.object({ reached: z.literal(false), failure: Failure }),
]);

export const RuleKind = z.enum(['tag', 'name', 'stack']);
const pattern = z.string().min(1).max(200);

/** One rule; the first that matches a workload decides its module. */
export const RuleInput = z.strictObject({
  moduleSlug: z.string().min(1).max(80),
  kind: RuleKind,
  /** The tag whose value `pattern` is held against; null for name and stack rules. */
  tagKey: z.string().min(1).max(128).nullable().default(null),
  /** A glob: `*` any text, `?` one character; case-sensitive. */
  pattern,
});
export type RuleInput = z.infer<typeof RuleInput>;

export const ModuleInput = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'may hold lower-case letters, digits and single hyphens')
    .max(80)
    .refine((slug) => slug !== 'unassigned', 'is taken: it names what no rule catches'),
  name,
  description: z.string().max(2000).default(''),
  owner: z.string().max(200).nullable().default(null),
});

export const Rule = z.object({
  id: z.uuid(),
  position: z.number().int(),
  moduleSlug: z.string(),
  moduleName: z.string(),
  kind: RuleKind,
  tagKey: z.string().nullable(),
  pattern: z.string(),
  /** How many workloads it decides now. */
  caught: z.number().int(),
});
export type Rule = z.infer<typeof Rule>;

export const RuleSet = z.object({
  /** Changes with every edit; sent back on saving so that two editors don't overwrite each other. */
  version: z.string(),
  modules: z.array(ModuleInput.extend({ id: z.uuid(), workloads: z.number().int() })),
  rules: z.array(Rule),
  unassigned: z.number().int(),
});
export type RuleSet = z.infer<typeof RuleSet>;

const ruleSetInput = {
  modules: z.array(ModuleInput).max(500),
  rules: z.array(RuleInput).max(1000),
};
export const RuleSetEdit = z.strictObject({ version: z.string().max(100), ...ruleSetInput });
export const RuleSetDraft = z.strictObject(ruleSetInput);

const sample = z.array(z.object({ id: z.uuid(), name: z.string() })).max(10);
export const RulePreview = z.object({
  rules: z.array(
    z.object({
      index: z.number().int(),
      /** Decided by this rule. */
      caught: z.number().int(),
      /** Matched by it as well, but decided by a rule above. */
      shadowed: z.number().int(),
      sample,
    }),
  ),
  unassigned: z.object({ count: z.number().int(), sample }),
  /** Workloads that would be in another module than now. */
  moved: z.object({ count: z.number().int(), sample }),
});
export type RulePreview = z.infer<typeof RulePreview>;

/** What the console may ask and spend in a month; what is left out stays as it is. */
export const SyncBudgetEdit = z.strictObject({
  metricsBudgetMonthly: z.number().int().min(0).max(100_000_000).optional(),
  capUsdMonthly: UsdPrice.meta({ example: '25' }).optional(),
  /** GB of logs that queries of Logs Insights may scan in a month. */
  logScanGbMonthly: z.number().min(0).max(1_000_000).optional(),
  reason: Reason.optional(),
});
export type SyncBudgetEdit = z.infer<typeof SyncBudgetEdit>;

/** What the console's own reading of AWS comes to this month. */
export const AwsUsageSummary = z.object({
  month: z.string(),
  calls: z.number().int(),
  throttled: z.number().int(),
  /** Metrics asked of GetMetricData, the one call that is charged for. */
  metricsRequested: z.number().int(),
  metricsBudgetMonthly: z.number().int(),
  /** What queries of logs have scanned, in MB, of the GB they may. */
  logsScannedMb: z.number().int(),
  logScanGbMonthly: z.number(),
  /** What the calls that AWS charges for cost: by family, a line for each region, and their sum. */
  cost: z.object({
    total: EstimateTotal,
    lines: z.array(EstimateLine),
    families: z.array(
      z.object({
        family: z.enum(ownCostFamilies),
        label: z.string(),
        calls: z.number().int(),
        total: EstimateTotal,
      }),
    ),
  }),
  /** What they may cost in a month; past it none of them is sent. */
  capUsdMonthly: z.string(),
  /** Why they are not sent now, and until when; null while they are. */
  stopped: z.object({ words: z.string(), until: Timestamp }).nullable(),
});

export const SyncStatus = z.object({
  running: z.boolean(),
  regions: z.array(RegionStatus),
  usage: AwsUsageSummary,
});
export type SyncStatus = z.infer<typeof SyncStatus>;
