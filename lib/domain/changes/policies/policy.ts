/** What a policy demands of changes; each kind has a rule of its own. */
export const policyKinds = ['approval', 'blastRadius', 'budget', 'freeze', 'readOnly'] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** 1 is Monday, 7 is Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of time that happens once, on the clocks of its zone: `2026-12-20T18:00`. */
export interface OnceWindow {
  readonly repeats: 'once';
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
}

/** One that happens every week: from a time of each of its days (`18:00`) until a time some days later. */
export interface WeeklyWindow {
  readonly repeats: 'weekly';
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly until: string;
  /** How many midnights lie between; 0: it ends on the day it began. */
  readonly daysLater: number;
  readonly timeZone: string;
}

export type FreezeWindow = OnceWindow | WeeklyWindow;

export type PolicyRule =
  | { readonly kind: 'approval' }
  | {
      readonly kind: 'freeze';
      readonly window: FreezeWindow;
      /** True: not even what takes a change back may be written. */
      readonly stopsWaysBack: boolean;
    }
  | {
      readonly kind: 'blastRadius';
      /** How many workloads may be changed together; null: any number. */
      readonly maxWorkloads: number | null;
      /** How much of a module may, in percent of its workloads in the stage the policy is of; one workload always may. Null: all. */
      readonly maxModulePercent: number | null;
    }
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'budget' };

/** Where a workload is: what policies are scoped by. Null: in no module, of no stage. */
export interface PolicyPlace {
  readonly moduleSlug: string | null;
  readonly stage: string | null;
}

/** A policy as it is in force. */
export interface Policy {
  readonly id: string;
  /** Null: every module. */
  readonly module: { readonly slug: string; readonly name: string } | null;
  /** Null: every stage. */
  readonly stage: string | null;
  readonly rule: PolicyRule;
  readonly reason: string;
  readonly setBy: string;
}

/** Whether a policy or budget of that scope is about workloads there. */
export function governs(
  scope: { readonly module: { readonly slug: string } | null; readonly stage: string | null },
  { moduleSlug, stage }: PolicyPlace,
): boolean {
  return (
    (scope.module === null || scope.module.slug === moduleSlug) &&
    (scope.stage === null || scope.stage === stage)
  );
}
