/** A structure that is kept and shown as it came. */
export type Wire = Readonly<Record<string, unknown>>;
export type Settings = Readonly<Record<string, string>>;

/** What a region's Elastic Load Balancing (v2) holds, each by its ARN. Times are milliseconds since 1970. */
export interface LoadBalancingState {
  readonly loadBalancers: Map<string, LoadBalancer>;
  readonly targetGroups: Map<string, TargetGroup>;
  readonly listeners: Map<string, Listener>;
  readonly rules: Map<string, ListenerRule>;
}

export interface LoadBalancer {
  readonly arn: string;
  readonly name: string;
  readonly type: 'application' | 'network';
  readonly scheme: 'internet-facing' | 'internal';
  readonly createdAt: number;
  /** Until then it is provisioning. */
  readonly activeAt: number;
  readonly dnsName: string;
  ipAddressType: string;
  subnetIds: readonly string[];
  securityGroupIds: readonly string[];
  attributes: Settings;
  tags: Settings;
}

export interface TargetGroup {
  readonly arn: string;
  readonly name: string;
  /** Null for Lambda targets. */
  readonly protocol: string | null;
  readonly protocolVersion: string | null;
  readonly port: number | null;
  readonly vpcId: string | null;
  readonly targetType: 'instance' | 'ip' | 'lambda' | 'alb';
  readonly ipAddressType: string;
  healthCheck: HealthCheck;
  attributes: Settings;
  tags: Settings;
  /** Targets that somebody registered by hand; the tasks of services come on top. */
  targets: readonly RegisteredTarget[];
}

export interface HealthCheck {
  readonly enabled: boolean;
  readonly protocol: string;
  readonly port: string;
  readonly path: string | null;
  readonly intervalSeconds: number;
  readonly timeoutSeconds: number;
  readonly healthyCount: number;
  readonly unhealthyCount: number;
  /** HTTP codes; null for TCP. */
  readonly matcher: string | null;
}

export interface RegisteredTarget {
  readonly id: string;
  readonly port: number | null;
  readonly zone: string | null;
  readonly registeredAt: number;
  /** Null while it is registered; afterwards it drains. */
  readonly deregisteredAt: number | null;
}

export interface Listener {
  readonly arn: string;
  readonly loadBalancerArn: string;
  port: number;
  protocol: string;
  sslPolicy: string | null;
  certificateArns: readonly string[];
  alpnPolicy: readonly string[];
  defaultActions: readonly Wire[];
  attributes: Settings;
  tags: Settings;
}

export interface ListenerRule {
  readonly arn: string;
  readonly listenerArn: string;
  /** 1–50,000. */
  priority: number;
  conditions: readonly Wire[];
  actions: readonly Wire[];
  tags: Settings;
}

/** A region without load balancers. */
export function createLoadBalancingState(): LoadBalancingState {
  return { loadBalancers: new Map(), targetGroups: new Map(), listeners: new Map(), rules: new Map() };
}
