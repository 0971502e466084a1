import { serviceLinkedRoleArn } from './autoscaling/names';
import type { CallContext } from './service';
import type { RegionState, World } from './world';

/** Returns the context of a call that Application Auto Scaling makes itself at a moment (ms), not any client. */
export function backgroundCall(
  world: World,
  state: RegionState,
  now: number,
  namespace = 'ecs',
): CallContext {
  const { account, region } = state;
  const principalArn = serviceLinkedRoleArn(account, namespace);
  return {
    account,
    region,
    requestId: '',
    now,
    world,
    state,
    transition: 'normal',
    principalArn,
    session: null,
  };
}
