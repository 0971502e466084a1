import { AwsError } from '../errors';
import { type Input, records, text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { arnOf, hexId } from './arns';
import { balancerView } from './balancer-view';
import { validationError } from './errors';
import { readTags, usualBalancerAttributes } from './settings';
import type { LoadBalancer } from './state';

/** How long a load balancer is provisioning. */
const PROVISIONING_MS = 120_000;

function readName(input: Input, call: CallContext): string {
  const name = text(input, 'Name') ?? '';
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/.test(name) || name.startsWith('internal-')) {
    throw validationError(
      `The load balancer name '${name}' can only contain characters that are alphanumeric characters and hyphens(-), up to 32 of them, and can not begin with 'internal-'`,
    );
  }
  if ([...call.state.loadBalancing.loadBalancers.values()].some((one) => one.name === name)) {
    throw new AwsError(
      'DuplicateLoadBalancerName',
      `A load balancer with the same name '${name}' exists, but with different settings`,
    );
  }
  return name;
}

/** Returns the subnets a call names, by id or by mapping. */
export function readSubnets(input: Input): readonly string[] {
  return [
    ...texts(input, 'Subnets'),
    ...records(input, 'SubnetMappings').map((one) => text(one, 'SubnetId') ?? ''),
  ];
}

function readType(input: Input): 'application' | 'network' {
  const type = text(input, 'Type') ?? 'application';
  if (type === 'application' || type === 'network') return type;
  throw validationError(`The simulator offers no load balancer of type '${type}'`);
}

/** CreateLoadBalancer: `provisioning` for two minutes, then active. */
export const createLoadBalancer: Operation = {
  handle(input, call) {
    const name = readName(input, call);
    const type = readType(input);
    const subnetIds = readSubnets(input);
    if (type === 'application' && new Set(subnetIds).size < 2) {
      throw validationError('At least two subnets in two different Availability Zones must be specified');
    }
    if (subnetIds.length === 0) throw validationError('At least one subnet must be specified');
    const scheme = text(input, 'Scheme') === 'internal' ? 'internal' : 'internet-facing';
    const short = type === 'application' ? 'app' : 'net';
    const id = hexId(`${call.world.nextUuid()}/${name}`);
    const dns = `${scheme === 'internal' ? 'internal-' : ''}${name}-${Number.parseInt(id.slice(0, 8), 16)}`;
    const balancer: LoadBalancer = {
      arn: arnOf(call.state, `loadbalancer/${short}/${name}/${id}`),
      name,
      type,
      scheme,
      createdAt: call.now,
      activeAt: call.transition === 'stuck' ? Number.POSITIVE_INFINITY : call.now + PROVISIONING_MS,
      dnsName: `${dns}.${call.region}.elb.amazonaws.com`,
      ipAddressType: text(input, 'IpAddressType') ?? 'ipv4',
      subnetIds,
      securityGroupIds: texts(input, 'SecurityGroups'),
      attributes: usualBalancerAttributes(type),
      tags: readTags(input),
    };
    call.state.loadBalancing.loadBalancers.set(balancer.arn, balancer);
    return { LoadBalancers: [balancerView(balancer, call.region, call.now)] };
  },
};
