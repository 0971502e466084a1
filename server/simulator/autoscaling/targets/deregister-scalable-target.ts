import type { Operation } from '../../service';
import { removePolicy } from '../policies/policy-alarms';
import { scalableKey } from '../state';
import { requireTarget } from './require-target';

/** DeregisterScalableTarget: policies, their alarms and scheduled actions go with it; the capacity stays as it is. */
export const deregisterScalableTarget: Operation = {
  handle(input, call) {
    const key = scalableKey(requireTarget(input, call));
    const { targets, policies, scheduledActions } = call.state.scaling;
    targets.delete(key);
    for (const policy of [...policies.values()]) {
      if (scalableKey(policy) === key) removePolicy(call.state, policy, call.now);
    }
    for (const [id, action] of [...scheduledActions]) {
      if (scalableKey(action) === key) scheduledActions.delete(id);
    }
    return {};
  },
};
