import type { RegionState } from '../world';
import type { Listener, ListenerRule, LoadBalancer, TargetGroup, Wire } from './state';

function groupsOfAction(action: Wire): readonly string[] {
  const forward = Object(action.ForwardConfig);
  const groups: unknown = forward.TargetGroups;
  const listed = Array.isArray(groups) ? groups.map((one) => String(Object(one).TargetGroupArn)) : [];
  return typeof action.TargetGroupArn === 'string' ? [action.TargetGroupArn, ...listed] : listed;
}

/** Returns the ARNs of the target groups that a listener's or rule's actions send requests to. */
export function groupsOf(actions: readonly Wire[]): readonly string[] {
  return [...new Set(actions.flatMap(groupsOfAction))];
}

/** Returns everything on a load balancer that sends requests on: its listeners and their rules. */
function actionsOf(state: RegionState, loadBalancerArn: string): readonly Wire[] {
  const { listeners, rules } = state.loadBalancing;
  const own = [...listeners.values()].filter((one: Listener) => one.loadBalancerArn === loadBalancerArn);
  const arns = new Set(own.map((one) => one.arn));
  const ruled = [...rules.values()].filter((one: ListenerRule) => arns.has(one.listenerArn));
  return [...own.flatMap((one) => one.defaultActions), ...ruled.flatMap((one) => one.actions)];
}

/** Returns the load balancers that send requests to a target group. */
export function balancersOf(state: RegionState, targetGroupArn: string): readonly LoadBalancer[] {
  return [...state.loadBalancing.loadBalancers.values()].filter((one) =>
    groupsOf(actionsOf(state, one.arn)).includes(targetGroupArn),
  );
}

/** Returns the target groups that a load balancer sends requests to. */
export function groupsBehind(state: RegionState, loadBalancerArn: string): readonly TargetGroup[] {
  const arns = new Set(groupsOf(actionsOf(state, loadBalancerArn)));
  return [...state.loadBalancing.targetGroups.values()].filter((one) => arns.has(one.arn));
}

/** Returns the LoadBalancer dimension of a target group's load balancer, `app/name/id`, or null where it has none. */
export function dimensionOf(state: RegionState, targetGroupArn: string): string | null {
  const [balancer] = balancersOf(state, targetGroupArn);
  return balancer?.arn.split(':loadbalancer/')[1] ?? null;
}
