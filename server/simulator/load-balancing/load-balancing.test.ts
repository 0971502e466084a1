import { DescribeServicesCommand, ECSClient, UpdateServiceCommand } from '@aws-sdk/client-ecs';
import {
  ElasticLoadBalancingV2 as Elb,
  type TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSimulator, startSimulator } from '../start-simulator';

const CLUSTER = 'placement-platform-prod';
const subnets = ['subnet-a', 'subnet-b'];

describe('load balancers through the SDK', () => {
  let simulator: RunningSimulator;
  let elb: Elb;
  let ecs: ECSClient;
  beforeAll(async () => {
    simulator = await startSimulator({ estate: 'samples', startAt: new Date('2026-11-20T09:00:00Z') });
    const options = {
      endpoint: simulator.url,
      region: 'eu-west-1',
      credentials: { accessKeyId: 'SIMULATED111122223333', secretAccessKey: 'any' },
      maxAttempts: 1,
    };
    elb = new Elb(options);
    ecs = new ECSClient(options);
    await fetch(`${simulator.controlUrl}/throttling`, { method: 'PUT', body: '{"enabled":false}' });
  });
  afterAll(() => simulator.stop());

  async function advance(seconds: number): Promise<void> {
    const body = JSON.stringify({ seconds });
    await fetch(`${simulator.controlUrl}/clock/advance`, { method: 'POST', body });
  }

  const states = (targets: readonly TargetHealthDescription[] | undefined) =>
    (targets ?? []).map((one) => one.TargetHealth?.State).toSorted();

  it('has the load balancer behind every sample service, with its tasks as targets', async () => {
    const { services } = await ecs.send(
      new DescribeServicesCommand({ cluster: CLUSTER, services: ['placement'] }),
    );
    const arn = services?.[0]?.loadBalancers?.[0]?.targetGroupArn ?? '';
    const { TargetGroups } = await elb.describeTargetGroups({ TargetGroupArns: [arn] });
    expect(TargetGroups?.[0]).toMatchObject({
      TargetGroupName: 'prod-placement',
      TargetType: 'ip',
      Port: 8080,
    });
    const { LoadBalancers } = await elb.describeLoadBalancers({
      LoadBalancerArns: TargetGroups?.[0]?.LoadBalancerArns ?? [],
    });
    expect(LoadBalancers?.[0]).toMatchObject({ LoadBalancerName: CLUSTER, State: { Code: 'active' } });
    const { TargetHealthDescriptions: healthy } = await elb.describeTargetHealth({ TargetGroupArn: arn });
    expect(states(healthy)).toEqual(['healthy', 'healthy', 'healthy', 'healthy']);
    await ecs.send(new UpdateServiceCommand({ cluster: CLUSTER, service: 'placement', desiredCount: 2 }));
    const { TargetHealthDescriptions: draining } = await elb.describeTargetHealth({ TargetGroupArn: arn });
    expect(states(draining)).toEqual(['draining', 'draining', 'healthy', 'healthy']);
    await advance(61);
    const { TargetHealthDescriptions: left } = await elb.describeTargetHealth({ TargetGroupArn: arn });
    expect(states(left)).toEqual(['healthy', 'healthy']);
  });

  it('makes, changes and deletes a load balancer with listener, rule and targets', async () => {
    const made = await elb.createLoadBalancer({ Name: 'web', Subnets: subnets, Scheme: 'internal' });
    const LoadBalancerArn = made.LoadBalancers?.[0]?.LoadBalancerArn ?? '';
    expect(made.LoadBalancers?.[0]?.State?.Code).toBe('provisioning');
    await advance(120);
    const { LoadBalancers } = await elb.describeLoadBalancers({ Names: ['web'] });
    expect(LoadBalancers?.[0]?.State?.Code).toBe('active');
    const group = await elb.createTargetGroup({
      Name: 'web',
      Protocol: 'HTTP',
      Port: 80,
      VpcId: 'vpc-1',
      TargetType: 'ip',
      HealthCheckIntervalSeconds: 10,
      HealthyThresholdCount: 2,
    });
    const TargetGroupArn = group.TargetGroups?.[0]?.TargetGroupArn ?? '';
    const forward = [{ Type: 'forward', TargetGroupArn } as const];
    const listener = await elb.createListener({
      LoadBalancerArn,
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: forward,
    });
    const ListenerArn = listener.Listeners?.[0]?.ListenerArn ?? '';
    expect(listener.Listeners?.[0]?.DefaultActions?.[0]?.ForwardConfig?.TargetGroups).toEqual([
      { TargetGroupArn, Weight: 1 },
    ]);
    const Conditions = [{ Field: 'path-pattern', Values: ['/api/*'] }];
    const rule = await elb.createRule({ ListenerArn, Priority: 10, Conditions, Actions: forward });
    const { Rules } = await elb.describeRules({ ListenerArn });
    expect(Rules?.map((one) => one.Priority)).toEqual(['10', 'default']);
    await elb.registerTargets({ TargetGroupArn, Targets: [{ Id: '10.0.0.9' }] });
    const health = async () =>
      states((await elb.describeTargetHealth({ TargetGroupArn })).TargetHealthDescriptions);
    expect(await health()).toEqual(['initial']);
    await advance(20);
    expect(await health()).toEqual(['healthy']);
    await elb.deregisterTargets({ TargetGroupArn, Targets: [{ Id: '10.0.0.9' }] });
    expect(await health()).toEqual(['draining']);
    await expect(elb.deleteTargetGroup({ TargetGroupArn })).rejects.toMatchObject({
      name: 'ResourceInUseException',
    });
    await elb.addTags({ ResourceArns: [LoadBalancerArn], Tags: [{ Key: 'team', Value: 'web' }] });
    const { TagDescriptions } = await elb.describeTags({ ResourceArns: [LoadBalancerArn] });
    expect(TagDescriptions?.[0]?.Tags).toEqual([{ Key: 'team', Value: 'web' }]);
    const Attributes = [{ Key: 'idle_timeout.timeout_seconds', Value: '30' }];
    await elb.modifyLoadBalancerAttributes({ LoadBalancerArn, Attributes });
    const attributes = await elb.describeLoadBalancerAttributes({ LoadBalancerArn });
    expect(attributes.Attributes).toContainEqual(Attributes[0]);
    await elb.deleteRule({ RuleArn: rule.Rules?.[0]?.RuleArn ?? '' });
    await elb.deleteLoadBalancer({ LoadBalancerArn });
    await elb.deleteTargetGroup({ TargetGroupArn });
    await expect(elb.describeListeners({ ListenerArns: [ListenerArn] })).rejects.toMatchObject({
      name: 'ListenerNotFoundException',
    });
  });

  it('refuses as AWS does', async () => {
    const named = (name: string) => ({ name, $metadata: { httpStatusCode: 400 } });
    await expect(elb.describeLoadBalancers({ Names: ['gone'] })).rejects.toMatchObject(
      named('LoadBalancerNotFoundException'),
    );
    await expect(elb.createLoadBalancer({ Name: CLUSTER, Subnets: subnets })).rejects.toMatchObject(
      named('DuplicateLoadBalancerNameException'),
    );
    await expect(elb.createLoadBalancer({ Name: 'one', Subnets: ['subnet-a'] })).rejects.toMatchObject(
      named('ValidationError'),
    );
    await expect(
      elb.createTargetGroup({ Name: 'prod-placement', Protocol: 'HTTP', Port: 1, VpcId: 'v' }),
    ).rejects.toMatchObject(named('DuplicateTargetGroupNameException'));
  });
});
