import type { ChangeFailure } from '@/lib/domain/changes/outcome';

/** Of the problem of a floor that needed no change. */
export const heldCode = 'heldAlready';

/** Why a floor of a group has no change: as much is held. */
export function heldAlready(atLeast: number): ChangeFailure {
  return {
    code: heldCode,
    title: `At least ${atLeast} were held already`,
    detail: 'Nothing had to be done.',
    action: 'What holds it is not the plan’s to take back.',
  };
}
