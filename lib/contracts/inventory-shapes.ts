import { z } from 'zod';
import { CostGroup } from './costs/month';
import { RegionStatus } from './estate-shapes';
import { AccountId, Failure, Figure, knownOf, Timestamp } from './shapes';
import { Snapshot } from './snapshot-shapes';

export const WorkloadKind = z.enum(['function', 'service']);

/** The tool whose next deploy may undo what is changed by hand. */
export const ManagedBy = z.enum([
  'CloudFormation',
  'CDK',
  'SST',
  'Terraform',
  'Serverless Framework',
  'Copilot',
]);
export type ManagedBy = z.infer<typeof ManagedBy>;

/** One line of the inventory. Null is what does not apply or has not been read yet (`detailSeenAt` says which). */
export const InventoryRow = z.object({
  id: z.uuid(),
  kind: WorkloadKind,
  name: z.string(),
  arn: z.string(),
  accountId: AccountId,
  accountName: z.string(),
  region: z.string(),
  clusterName: z.string().nullable(),
  /** Null: no rule catches it. */
  moduleSlug: z.string().nullable(),
  moduleName: z.string().nullable(),
  stage: z.string().nullable(),
  packageType: z.enum(['Zip', 'Image']).nullable(),
  /** Null where AWS does not report it, as for many images. */
  codeSizeBytes: z.number().nullable(),
  runtime: z.string().nullable(),
  /** Of the function, or of one task. */
  memoryMb: z.number().int().nullable(),
  timeoutSeconds: z.number().int().nullable(),
  architecture: z.enum(['x86_64', 'arm64']).nullable(),
  reservedConcurrency: z.number().int().nullable(),
  /** Summed over the function's aliases and versions; null when none is configured. */
  provisionedRequested: z.number().int().nullable(),
  provisionedAllocated: z.number().int().nullable(),
  provisionedAvailable: z.number().int().nullable(),
  desiredCount: z.number().int().nullable(),
  runningCount: z.number().int().nullable(),
  /** The scalable target's bounds: tasks of a service, provisioned concurrency of a function. */
  capacityMin: z.number().int().nullable(),
  capacityMax: z.number().int().nullable(),
  managedBy: ManagedBy.nullable(),
  firstSeenAt: Timestamp,
  lastSeenAt: Timestamp,
  /** When aliases, concurrency, task definition and scaling were last read; null: not yet. */
  detailSeenAt: Timestamp.nullable(),
  archivedAt: Timestamp.nullable(),
  /** This month (UTC) to date, in US dollars; null: not priced yet. */
  cost: z
    .object({
      usd: z.number(),
      /** What is unknown of it: it is at least `usd`. Null: nothing is. */
      missing: z.string().nullable(),
      /** A month as the last seven days were; null: not one whole day is known. */
      runRateUsd: z.number().nullable(),
      /** For a million requests; null where there were none, or they are not measured. */
      perMillionUsd: z.number().nullable(),
    })
    .nullable(),
});
export type InventoryRow = z.infer<typeof InventoryRow>;

/** A watched region that could not be read: what is shown of it may be old. */
export const FailingRegion = z.object({
  accountId: AccountId,
  accountName: z.string(),
  region: z.string(),
  failure: Failure,
  listedAt: Timestamp.nullable(),
});
export type FailingRegion = z.infer<typeof FailingRegion>;

export const InventoryPage = z.object({
  data: z.array(InventoryRow),
  meta: z.object({
    nextCursor: z.string().nullable(),
    /** All that match, over every page. */
    total: z.number().int(),
    failingRegions: z.array(FailingRegion),
  }),
});
export type InventoryPage = z.infer<typeof InventoryPage>;

export const HealthReason = z.object({
  /** bad: a person must act; attention: worth watching. */
  severity: z.enum(['bad', 'attention']),
  topic: z.enum(['state', 'provisioned', 'tasks', 'errors', 'throttles', 'coldStarts']),
  /** One sentence. */
  message: z.string(),
  workload: z.object({ id: z.uuid(), kind: WorkloadKind, name: z.string() }),
});
export type HealthReason = z.infer<typeof HealthReason>;

/** unknown: nothing has been measured yet. */
export const HealthState = z.enum(['good', 'attention', 'bad', 'unknown']);

export const ModuleHealth = z.object({
  state: HealthState,
  /** Worst first, at most five of `reasonCount`. */
  reasons: z.array(HealthReason),
  reasonCount: z.number().int(),
  /** What all reasons are about, worst first. */
  topics: z.array(HealthReason.shape.topic),
});
export type ModuleHealth = z.infer<typeof ModuleHealth>;

/** A module's line of the overview, over the scope asked for. */
export const ModuleRow = z.object({
  /** Null for `unassigned`, which is no module but what no rule catches. */
  id: z.uuid().nullable(),
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  owner: z.string().nullable(),
  functions: z.number().int(),
  services: z.number().int(),
  stages: z.array(z.string()),
  health: ModuleHealth,
  /** This month (UTC); null: nothing of it is priced yet. */
  cost: CostGroup.pick({ toDate: true, trend: true, forecast: true }).nullable(),
  /** The worst of its functions; percentiles are never averaged. */
  latencyMsP95: Figure,
  /** Cold starts ÷ invocations of the functions that report both. */
  coldStartRate: Figure,
  errorRate: Figure,
  provisioned: z.object({
    /** Functions that have any. */
    functions: z.number().int(),
    requested: z.number().int(),
    allocated: z.number().int(),
    available: z.number().int(),
    /** The most in use at once: the sum of each function's own maximum, so at most this. */
    usedMax: Figure,
  }),
  tasks: z.object({ desired: z.number().int(), running: z.number().int() }),
  changesUnderWay: z.number().int(),
});
export type ModuleRow = z.infer<typeof ModuleRow>;

const need = { title: z.string(), detail: z.string(), at: Timestamp.nullable() };

/** One thing that waits for a person, most pressing first. */
export const NeedsYou = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('regionFailing'),
    ...need,
    accountId: AccountId,
    region: z.string(),
    action: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('endOverdue'),
    ...need,
    changeId: z.uuid(),
    changeNumber: z.number().int(),
    /** False: it is tried again each minute by itself. */
    asks: z.boolean(),
  }),
  z.object({
    kind: z.literal('valueMoved'),
    ...need,
    /** The change whose value something else has moved; null: there are several, listed by their state. */
    changeId: z.uuid().nullable(),
    changeNumber: z.number().int().nullable(),
  }),
  z.object({
    kind: z.literal('changeNeedsLook'),
    ...need,
    changeId: z.uuid(),
    changeNumber: z.number().int(),
    phase: z.enum(['failed', 'timedOut', 'indeterminate']),
    workloadId: z.uuid(),
  }),
  z.object({
    kind: z.literal('approvalWaits'),
    ...need,
    changeId: z.uuid(),
    changeNumber: z.number().int(),
  }),
  z.object({
    kind: z.literal('groupNeedsLook'),
    ...need,
    groupId: z.uuid(),
    groupNumber: z.number().int(),
  }),
  z.object({
    kind: z.literal('groupWaits'),
    ...need,
    groupId: z.uuid(),
    groupNumber: z.number().int(),
  }),
  z.object({
    kind: z.literal('planNeedsLook'),
    ...need,
    planId: z.uuid(),
    planNumber: z.number().int(),
  }),
  z.object({
    kind: z.literal('provisionedFailed'),
    ...need,
    workloadId: z.uuid(),
    qualifier: z.string(),
  }),
  z.object({ kind: z.literal('workloadUnwell'), ...need, workload: HealthReason.shape.workload }),
  z.object({
    kind: z.literal('budgetPassed'),
    ...need,
    budgetId: z.uuid(),
    /** False: only its forecast is more than the budget. */
    isSpent: z.boolean(),
  }),
  z.object({
    kind: z.literal('reviewDue'),
    ...need,
    reviewId: z.uuid(),
    reviewNumber: z.number().int(),
    isOverdue: z.boolean(),
  }),
]);
export type NeedsYou = z.infer<typeof NeedsYou>;

export const Overview = z.object({
  data: z.array(ModuleRow),
  meta: z.object({ nextCursor: z.null() }),
  /** The most pressing; `totals.needsYou` counts all. */
  needsYou: z.array(NeedsYou),
  totals: z.object({
    workloads: z.number().int(),
    functions: z.number().int(),
    services: z.number().int(),
    unassigned: z.number().int(),
    changesUnderWay: z.number().int(),
    needsYou: z.number().int(),
  }),
  /** The stages, accounts and regions that can be chosen. */
  facets: z.object({
    stages: z.array(z.string()),
    accounts: z.array(z.object({ id: AccountId, name: z.string() })),
    regions: z.array(z.string()),
  }),
  sync: z.object({
    running: z.boolean(),
    /** No region was ever listed: an empty estate is then "not read yet", not "nothing there". */
    neverListed: z.boolean(),
    done: z.number().int(),
    total: z.number().int().nullable(),
  }),
});
export type Overview = z.infer<typeof Overview>;

/** A workload with how it does, over the window of the summaries; services have no such figures here. */
export const ModuleWorkload = InventoryRow.extend({
  health: z.object({ state: HealthState, reasons: z.array(HealthReason) }),
  latencyMsP95: Figure,
  /** Cold starts ÷ invocations. */
  coldStartRate: Figure,
  errorRate: Figure,
});
export type ModuleWorkload = z.infer<typeof ModuleWorkload>;

export const ModulePage = z.object({
  module: ModuleRow,
  /** How workloads come into it, in order. */
  rules: z.array(
    z.object({
      position: z.number().int(),
      kind: z.enum(['tag', 'name', 'stack']),
      tagKey: z.string().nullable(),
      pattern: z.string(),
    }),
  ),
  /** By name, at most 2,000. */
  workloads: z.array(ModuleWorkload),
  failingRegions: z.array(FailingRegion),
});
export type ModulePage = z.infer<typeof ModulePage>;

export const AccountConcurrency = z.object({
  limit: z.number().int(),
  /** What no function has reserved; functions without a reservation share it. */
  unreserved: z.number().int(),
  observedAt: Timestamp,
});

/** One figure of the last sync's metric summaries. */
export const SummaryFigure = z.object({ metric: z.string(), figure: Figure });

export const WorkloadPage = z.object({
  workload: InventoryRow,
  snapshot: Snapshot,
  managedBy: z
    .object({
      tool: ManagedBy,
      /** The stack, application or service name where the tags tell it. */
      stack: z.string().nullable(),
      /** What it was recognised by, e.g. the tag `aws:cloudformation:stack-name`. */
      evidence: z.string(),
    })
    .nullable(),
  module: z
    .object({ id: z.uuid(), slug: z.string(), name: z.string(), owner: z.string().nullable() })
    .nullable(),
  /** The rule that put it there, in words. */
  moduleReason: z.string(),
  regionStatus: RegionStatus,
  remembered: z.array(z.object({ qualifier: z.string(), value: z.number().int(), updatedAt: Timestamp })),
  accountConcurrency: knownOf(AccountConcurrency),
  summaries: z.array(SummaryFigure),
  changesUnderWay: z.array(
    z.object({ id: z.uuid(), number: z.number().int(), qualifier: z.string(), phase: z.string() }),
  ),
  revisions: z.number().int(),
});
export type WorkloadPage = z.infer<typeof WorkloadPage>;

export const Difference = z.object({ field: z.string(), from: z.unknown(), to: z.unknown() });

export const Revision = z.object({
  id: z.uuid(),
  number: z.number().int(),
  observedAt: Timestamp,
  configuration: z.record(z.string(), z.unknown()),
  /** Field by field against the revision before; empty for the first. */
  differences: z.array(Difference),
});
export type Revision = z.infer<typeof Revision>;
