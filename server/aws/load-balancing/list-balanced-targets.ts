import {
  type LoadBalancer,
  paginateDescribeLoadBalancers,
  paginateDescribeTargetGroups,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { BalancedTargetGroup } from '@/lib/domain/costs/usage/balancer-use';
import type { AwsAccess, AwsScope } from '../access';
import { loadBalancingClient } from '../client-factory';

/** Every target group of a region that a load balancer sends to: two paged lists, however many there are. */
export async function listBalancedTargets(
  access: AwsAccess,
  scope: AwsScope,
): Promise<readonly BalancedTargetGroup[]> {
  const client = loadBalancingClient(access, scope);
  const balancers = new Map<string, LoadBalancer>();
  for await (const page of paginateDescribeLoadBalancers({ client, pageSize: 400 }, {})) {
    for (const one of page.LoadBalancers ?? []) balancers.set(one.LoadBalancerArn ?? '', one);
  }
  const found: BalancedTargetGroup[] = [];
  for await (const page of paginateDescribeTargetGroups({ client, pageSize: 400 }, {})) {
    for (const { TargetGroupArn: arn, LoadBalancerArns: arns } of page.TargetGroups ?? []) {
      for (const balancerArn of arns ?? []) {
        const balancer = balancers.get(balancerArn);
        if (arn && balancer) found.push(toTarget(arn, balancerArn, balancer));
      }
    }
  }
  return found;
}

function toTarget(
  targetGroupArn: string,
  balancerArn: string,
  { LoadBalancerName, Type, CreatedTime }: LoadBalancer,
): BalancedTargetGroup {
  return {
    targetGroupArn,
    balancerArn,
    balancerName: LoadBalancerName ?? balancerArn,
    type: Type ?? '',
    createdAt: CreatedTime ?? new Date(0),
  };
}
