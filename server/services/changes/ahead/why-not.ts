import type { PlanAheadRow } from '../../../db/plan-ahead-repository';
import { stateOf } from './to-plan';

/** Why a plan can't be changed, in words; null when it can. */
export function whyNotEdit(row: PlanAheadRow): string | null {
  switch (stateOf(row)) {
    case 'scheduled':
      return row.schedulesId === null ? null : 'AWS holds its schedules: cancel it, and plan another.';
    case 'starting':
      return 'It is about to begin; cancel it, and plan another.';
    case 'started':
      return 'It has begun: give its changes another end, or take them back.';
    case 'missed':
      return 'Its time is over; plan another.';
    case 'cancelled':
      return 'It has been cancelled; plan another.';
  }
}

/** Why a plan can't be cancelled, in words; null when it can. */
export function whyNotCancel(row: PlanAheadRow): string | null {
  switch (stateOf(row)) {
    case 'scheduled':
    case 'starting':
      return null;
    case 'started':
      return `It has begun: take back group ${row.group?.number ?? ''} instead.`;
    case 'missed':
      return 'Its time is over; nothing of it was done.';
    case 'cancelled':
      return 'It has been cancelled already.';
  }
}
