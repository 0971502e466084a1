import type { CallContext } from '../service';
import type { Transition } from './state';
import { settlingMs } from './versions';

const failed = { code: 'InternalError', reason: 'The function failed to become active.' } as const;

/** A create or update that starts now and ends by itself, unless a fault makes it stick or fail. */
export function newTransition(call: CallContext, kind: Transition['kind']): Transition {
  return {
    kind,
    startedAt: call.now,
    endsAt: call.transition === 'stuck' ? Number.POSITIVE_INFINITY : call.now + settlingMs(call.world),
    failure: call.transition === 'fail' ? failed : null,
  };
}
