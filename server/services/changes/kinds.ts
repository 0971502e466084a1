import type { ChangeKind } from '@/lib/domain/changes/phase';
import { provisionedKind } from '../capacity/provisioned-kind';
import {
  desiredCountKind,
  policyKind,
  scheduleKind,
  strategyKind,
  targetKind,
} from '../capacity/scaling-kinds';
import type { ChangeKindEngine } from './kind';

/**
 * Every kind of change the engine can make. To add one:
 *
 * 1. name it in `changeKinds` (`lib/domain/changes/phase.ts`), and its AWS calls in `stepOperations` (`plan.ts`);
 * 2. write its planner, verification and inverse as pure functions in `lib/domain/capacity`;
 * 3. give its plan a schema in `ChangePlan` and its request one in `PlanChangeInput` (`lib/contracts`);
 * 4. join them with its AWS calls by `defineKind` in `server/services/capacity`, and list it here;
 * 5. add it to the cases of `tests/changes/crash.integration.test.ts`.
 *
 * Claims, intents, outcomes, settling, verification, reconciling and reverting are the engine's and know no kind.
 */
export const changeKindTable: Readonly<Record<ChangeKind, ChangeKindEngine>> = {
  provisionedConcurrency: provisionedKind,
  scalableTarget: targetKind,
  desiredCount: desiredCountKind,
  scalingPolicy: policyKind,
  scheduledAction: scheduleKind,
  capacityProviderStrategy: strategyKind,
};

/** The kind of a plan or request. */
export function kindOf({ kind }: { readonly kind: ChangeKind }): ChangeKindEngine {
  return changeKindTable[kind];
}
