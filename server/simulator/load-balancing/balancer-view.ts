import type { LoadBalancer } from './state';

const ZONES = ['a', 'b', 'c', 'd', 'e', 'f'];

/** The network everything of the simulator is in. */
export const VPC_ID = 'vpc-0f2c6b1d9e8a74305';

/** Returns the zones of subnets, one after the other. */
export function zonesOf(subnetIds: readonly string[], region: string) {
  return subnetIds.map((SubnetId, index) => ({
    ZoneName: `${region}${ZONES[index % ZONES.length]}`,
    SubnetId,
    LoadBalancerAddresses: [],
  }));
}

/** Returns a load balancer as DescribeLoadBalancers shows it at a moment. */
export function balancerView(balancer: LoadBalancer, region: string, now: number) {
  const secured = balancer.type === 'application' || balancer.securityGroupIds.length > 0;
  return {
    LoadBalancerArn: balancer.arn,
    DNSName: balancer.dnsName,
    CanonicalHostedZoneId: 'Z35SXDOTRQ7X7K',
    CreatedTime: new Date(balancer.createdAt),
    LoadBalancerName: balancer.name,
    Scheme: balancer.scheme,
    VpcId: VPC_ID,
    State: { Code: now >= balancer.activeAt ? 'active' : 'provisioning' },
    Type: balancer.type,
    AvailabilityZones: zonesOf(balancer.subnetIds, region),
    ...(secured ? { SecurityGroups: balancer.securityGroupIds } : {}),
    IpAddressType: balancer.ipAddressType,
  };
}
