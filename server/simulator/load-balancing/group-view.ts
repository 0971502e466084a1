import type { RegionState } from '../world';
import { balancersOf } from './find';
import type { HealthCheck, TargetGroup } from './state';

function checkView(check: HealthCheck, grpc: boolean) {
  return {
    HealthCheckProtocol: check.protocol,
    HealthCheckPort: check.port,
    HealthCheckEnabled: check.enabled,
    HealthCheckIntervalSeconds: check.intervalSeconds,
    HealthCheckTimeoutSeconds: check.timeoutSeconds,
    HealthyThresholdCount: check.healthyCount,
    UnhealthyThresholdCount: check.unhealthyCount,
    HealthCheckPath: check.path,
    Matcher: check.matcher === null ? null : { [grpc ? 'GrpcCode' : 'HttpCode']: check.matcher },
  };
}

/** Returns a target group as DescribeTargetGroups shows it; members it does not have are absent. */
export function groupView(state: RegionState, group: TargetGroup) {
  return {
    TargetGroupArn: group.arn,
    TargetGroupName: group.name,
    Protocol: group.protocol,
    Port: group.port,
    VpcId: group.vpcId,
    ...checkView(group.healthCheck, group.protocolVersion === 'GRPC'),
    LoadBalancerArns: balancersOf(state, group.arn).map((one) => one.arn),
    TargetType: group.targetType,
    ProtocolVersion: group.protocolVersion,
    IpAddressType: group.ipAddressType,
  };
}
