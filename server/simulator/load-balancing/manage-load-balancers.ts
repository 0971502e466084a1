import { AwsError } from '../errors';
import { type Input, text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { balancerView, zonesOf } from './balancer-view';
import { readSubnets } from './create-load-balancer';
import { loadBalancerNotFound, validationError } from './errors';
import { pageOf } from './pages';
import { pairs, withAttributes } from './settings';
import type { LoadBalancer } from './state';

/** Returns the load balancer the call names. Throws LoadBalancerNotFound. */
export function requireBalancer(input: Input, call: CallContext): LoadBalancer {
  const found = call.state.loadBalancing.loadBalancers.get(text(input, 'LoadBalancerArn') ?? '');
  if (found === undefined) throw loadBalancerNotFound();
  return found;
}

/** DescribeLoadBalancers: all, or those named by ARN or name; one that is not there refuses the call. */
export const describeLoadBalancers: Operation = {
  handle(input, call) {
    const arns = texts(input, 'LoadBalancerArns');
    const names = texts(input, 'Names');
    if (arns.length > 0 && names.length > 0) {
      throw validationError(
        'Load balancer names and load balancer ARNs cannot be specified at the same time',
      );
    }
    const all = [...call.state.loadBalancing.loadBalancers.values()];
    const found = all.filter(
      (one) =>
        (arns.length === 0 || arns.includes(one.arn)) && (names.length === 0 || names.includes(one.name)),
    );
    if (found.length < new Set([...arns, ...names]).size) throw loadBalancerNotFound();
    const page = pageOf(input, found);
    return { LoadBalancers: page.items.map((one) => balancerView(one, call.region, call.now)), ...page.next };
  },
};

/** DeleteLoadBalancer: its listeners and rules go with it; one that is not there counts as deleted. */
export const deleteLoadBalancer: Operation = {
  handle(input, call) {
    const { loadBalancers, listeners, rules } = call.state.loadBalancing;
    const balancer = loadBalancers.get(text(input, 'LoadBalancerArn') ?? '');
    if (balancer === undefined) return {};
    if (balancer.attributes['deletion_protection.enabled'] === 'true') {
      throw new AwsError(
        'OperationNotPermitted',
        `Load balancer '${balancer.arn}' cannot be deleted because deletion protection is enabled`,
      );
    }
    const own = [...listeners.values()].filter((one) => one.loadBalancerArn === balancer.arn);
    for (const listener of own) {
      listeners.delete(listener.arn);
      for (const rule of [...rules.values()]) if (rule.listenerArn === listener.arn) rules.delete(rule.arn);
    }
    loadBalancers.delete(balancer.arn);
    return {};
  },
};

/** DescribeLoadBalancerAttributes. */
export const describeLoadBalancerAttributes: Operation = {
  handle: (input, call) => ({ Attributes: pairs(requireBalancer(input, call).attributes) }),
};

/** ModifyLoadBalancerAttributes: those that are named change. */
export const modifyLoadBalancerAttributes: Operation = {
  handle(input, call) {
    const balancer = requireBalancer(input, call);
    balancer.attributes = withAttributes(balancer.attributes, input);
    return { Attributes: pairs(balancer.attributes) };
  },
};

/** SetSubnets. */
export const setSubnets: Operation = {
  handle(input, call) {
    const balancer = requireBalancer(input, call);
    balancer.subnetIds = readSubnets(input);
    balancer.ipAddressType = text(input, 'IpAddressType') ?? balancer.ipAddressType;
    return {
      AvailabilityZones: zonesOf(balancer.subnetIds, call.region),
      IpAddressType: balancer.ipAddressType,
    };
  },
};

/** SetSecurityGroups. */
export const setSecurityGroups: Operation = {
  handle(input, call) {
    const balancer = requireBalancer(input, call);
    balancer.securityGroupIds = texts(input, 'SecurityGroups');
    return { SecurityGroupIds: balancer.securityGroupIds };
  },
};

/** SetIpAddressType. */
export const setIpAddressType: Operation = {
  handle(input, call) {
    const balancer = requireBalancer(input, call);
    balancer.ipAddressType = text(input, 'IpAddressType') ?? balancer.ipAddressType;
    return { IpAddressType: balancer.ipAddressType };
  },
};

/** DescribeCapacityReservation: nothing is reserved. */
export const describeCapacityReservation: Operation = {
  handle(input, call) {
    requireBalancer(input, call);
    return { DecreaseRequestsRemaining: 2, CapacityReservationState: [] };
  },
};
