import type { RegionState } from '../world';
import { arnOf, hexId } from './arns';
import { VPC_ID } from './balancer-view';
import { usualHealthCheck } from './health-check';
import { usualBalancerAttributes, usualGroupAttributes, usualListenerAttributes } from './settings';
import type { Listener, LoadBalancer, TargetGroup } from './state';

/** A target group behind a path of an internal application load balancer, as an estate describes it. */
export interface BalancedTarget {
  readonly balancer: string;
  readonly group: string;
  readonly path: string;
  readonly port: number;
  readonly healthCheckPath: string;
  readonly subnetIds: readonly string[];
  readonly createdAt: number;
  readonly tags: Readonly<Record<string, string>>;
}

function idOf(state: RegionState, name: string): string {
  return hexId(`${state.account}/${state.region}/${name}`);
}

function balancerOf(state: RegionState, target: BalancedTarget): LoadBalancer {
  const { balancer: name, createdAt } = target;
  const id = idOf(state, name);
  const arn = arnOf(state, `loadbalancer/app/${name}/${id}`);
  const balancer = state.loadBalancing.loadBalancers.get(arn) ?? {
    arn,
    name,
    type: 'application',
    scheme: 'internal',
    createdAt,
    activeAt: createdAt,
    dnsName: `internal-${name}-${Number.parseInt(id.slice(0, 8), 16)}.${state.region}.elb.amazonaws.com`,
    ipAddressType: 'ipv4',
    subnetIds: target.subnetIds,
    securityGroupIds: ['sg-0b17c2e4'],
    attributes: usualBalancerAttributes('application'),
    tags: { stage: target.tags.stage ?? '' },
  };
  state.loadBalancing.loadBalancers.set(arn, balancer);
  return balancer;
}

function listenerOf(state: RegionState, balancer: LoadBalancer): Listener {
  const path = balancer.arn.replace(':loadbalancer/', ':listener/');
  const arn = `${path}/${hexId(`${path}/80`)}`;
  const listener = state.loadBalancing.listeners.get(arn) ?? {
    arn,
    loadBalancerArn: balancer.arn,
    port: 80,
    protocol: 'HTTP',
    sslPolicy: null,
    certificateArns: [],
    alpnPolicy: [],
    defaultActions: [
      { Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404', ContentType: 'text/plain' } },
    ],
    attributes: usualListenerAttributes('HTTP'),
    tags: {},
  };
  state.loadBalancing.listeners.set(arn, listener);
  return listener;
}

function groupOf(state: RegionState, target: BalancedTarget): TargetGroup {
  return {
    arn: arnOf(state, `targetgroup/${target.group}/${idOf(state, target.group)}`),
    name: target.group,
    protocol: 'HTTP',
    protocolVersion: 'HTTP1',
    port: target.port,
    vpcId: VPC_ID,
    targetType: 'ip',
    ipAddressType: 'ipv4',
    healthCheck: {
      ...usualHealthCheck('HTTP'),
      path: target.healthCheckPath,
      intervalSeconds: 15,
      healthyCount: 2,
    },
    attributes: { ...usualGroupAttributes('HTTP'), 'deregistration_delay.timeout_seconds': '60' },
    tags: target.tags,
    targets: [],
  };
}

/** Adds a target group with its rule, and the load balancer and listener where they are not there; returns its ARN and the LoadBalancer dimension. */
export function addBalancedTarget(
  state: RegionState,
  target: BalancedTarget,
): { readonly targetGroupArn: string; readonly loadBalancer: string } {
  const balancer = balancerOf(state, target);
  const listener = listenerOf(state, balancer);
  const group = groupOf(state, target);
  const { targetGroups, rules } = state.loadBalancing;
  targetGroups.set(group.arn, group);
  const values = [target.path];
  const arn = `${listener.arn.replace(':listener/', ':listener-rule/')}/${hexId(group.arn)}`;
  rules.set(arn, {
    arn,
    listenerArn: listener.arn,
    priority: 1 + [...rules.values()].filter((one) => one.listenerArn === listener.arn).length,
    conditions: [{ Field: 'path-pattern', Values: values, PathPatternConfig: { Values: values } }],
    actions: [
      {
        Type: 'forward',
        TargetGroupArn: group.arn,
        ForwardConfig: {
          TargetGroups: [{ TargetGroupArn: group.arn, Weight: 1 }],
          TargetGroupStickinessConfig: { Enabled: false },
        },
      },
    ],
    tags: {},
  });
  return { targetGroupArn: group.arn, loadBalancer: balancer.arn.split(':loadbalancer/')[1] ?? '' };
}
