import type { BasePlan } from '../changes/plan';
import type { ProvisionedConcurrency } from '../inventory/snapshot';

/** Where provisioned concurrency goes: an alias or version that exists, or an alias to be made. */
export type ProvisionedTarget =
  | { readonly qualifier: string }
  | {
      readonly createAlias: {
        readonly name: string;
        /** A published version's number, or `new` to publish $LATEST first. */
        readonly version: string;
      };
    };

/** What a person asks for. */
export interface ProvisionedRequest {
  readonly target: ProvisionedTarget;
  /** Environments to keep ready; null switches off. */
  readonly wanted: number | null;
  /** With `wanted: null`: also delete the alias. Only a revert of the change that made it asks for this. */
  readonly removeAlias: boolean;
}

/** A plan for provisioned concurrency of one alias or version. */
export interface ProvisionedPlan extends BasePlan {
  readonly kind: 'provisionedConcurrency';
  readonly target: ProvisionedTarget;
  /** The alias or version it is configured on, after the plan's steps. */
  readonly qualifier: string;
  /** The version that serves it now; null while none does. */
  readonly version: string | null;
  readonly from: number | null;
  readonly wanted: number | null;
  readonly removeAlias: boolean;
  readonly observed: ProvisionedConcurrency | null;
  /** The value last asked for on this qualifier; null: none is remembered. */
  readonly remembered: number | null;
}

/** What AWS reports of the qualifier while and after a change; `requested: null` means switched off. */
export interface ObservedProvisioned {
  readonly requested: number | null;
  readonly allocated: number;
  readonly available: number;
  readonly status: 'IN_PROGRESS' | 'READY' | 'FAILED' | 'OFF';
  readonly statusReason: string | null;
}
