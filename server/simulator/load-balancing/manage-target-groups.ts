import { AwsError } from '../errors';
import { type Input, text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { targetGroupNotFound } from './errors';
import { balancersOf, groupsBehind } from './find';
import { groupView } from './group-view';
import { readHealthCheck } from './health-check';
import { requireBalancer } from './manage-load-balancers';
import { pageOf } from './pages';
import { pairs, withAttributes } from './settings';
import type { TargetGroup } from './state';

/** Returns the target group the call names. Throws TargetGroupNotFound. */
export function requireGroup(input: Input, call: CallContext): TargetGroup {
  const found = call.state.loadBalancing.targetGroups.get(text(input, 'TargetGroupArn') ?? '');
  if (found === undefined) throw targetGroupNotFound();
  return found;
}

/** DescribeTargetGroups: all, those of a load balancer, or those named by ARN or name. */
export const describeTargetGroups: Operation = {
  handle(input, call) {
    const arns = texts(input, 'TargetGroupArns');
    const names = texts(input, 'Names');
    const all =
      text(input, 'LoadBalancerArn') === undefined
        ? [...call.state.loadBalancing.targetGroups.values()]
        : groupsBehind(call.state, requireBalancer(input, call).arn);
    const found = all.filter(
      (one) =>
        (arns.length === 0 || arns.includes(one.arn)) && (names.length === 0 || names.includes(one.name)),
    );
    if (found.length < new Set([...arns, ...names]).size) throw targetGroupNotFound();
    const page = pageOf(input, found);
    return { TargetGroups: page.items.map((one) => groupView(call.state, one)), ...page.next };
  },
};

/** ModifyTargetGroup: the health check. */
export const modifyTargetGroup: Operation = {
  handle(input, call) {
    const group = requireGroup(input, call);
    group.healthCheck = readHealthCheck(input, group.healthCheck);
    return { TargetGroups: [groupView(call.state, group)] };
  },
};

/** DeleteTargetGroup: not while a listener or rule sends requests to it; one that is not there counts as deleted. */
export const deleteTargetGroup: Operation = {
  handle(input, call) {
    const arn = text(input, 'TargetGroupArn') ?? '';
    if (balancersOf(call.state, arn).length > 0) {
      throw new AwsError(
        'ResourceInUse',
        `Target group '${arn}' is currently in use by a listener or a rule`,
      );
    }
    call.state.loadBalancing.targetGroups.delete(arn);
    return {};
  },
};

/** DescribeTargetGroupAttributes. */
export const describeTargetGroupAttributes: Operation = {
  handle: (input, call) => ({ Attributes: pairs(requireGroup(input, call).attributes) }),
};

/** ModifyTargetGroupAttributes: those that are named change. */
export const modifyTargetGroupAttributes: Operation = {
  handle(input, call) {
    const group = requireGroup(input, call);
    group.attributes = withAttributes(group.attributes, input);
    return { Attributes: pairs(group.attributes) };
  },
};
