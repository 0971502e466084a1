import { createLoader, parseAsStringLiteral } from 'nuqs/server';
import { changePhases } from '@/lib/domain/changes/phase';

/** Which changes a list shows, in the order they are offered. */
export const changeStates = [
  'applied',
  'open',
  'waiting',
  'approval',
  'troubled',
  'moved',
  'settled',
  'all',
] as const;
export type ChangeState = (typeof changeStates)[number];

/** How the list of changes is narrowed, as it stands in the address. */
export const changeListParams = {
  state: parseAsStringLiteral(changeStates).withDefault('applied'),
  phase: parseAsStringLiteral(changePhases),
};

/** Reads how the list of changes is narrowed from its search parameters, for the server's prefetch. */
export const loadChangeList = createLoader(changeListParams);
