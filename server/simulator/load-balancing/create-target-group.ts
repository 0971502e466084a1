import { AwsError } from '../errors';
import { type Input, number, text } from '../input';
import type { CallContext, Operation } from '../service';
import { arnOf, hexId } from './arns';
import { validationError } from './errors';
import { groupView } from './group-view';
import { readHealthCheck, usualHealthCheck } from './health-check';
import { readTags, usualGroupAttributes } from './settings';
import type { TargetGroup } from './state';

function readName(input: Input, call: CallContext): string {
  const name = text(input, 'Name') ?? '';
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$/.test(name)) {
    throw validationError(
      `Target group name '${name}' can only contain characters that are alphanumeric characters or hyphens(-), up to 32 of them`,
    );
  }
  if ([...call.state.loadBalancing.targetGroups.values()].some((one) => one.name === name)) {
    throw new AwsError(
      'DuplicateTargetGroupName',
      `A target group with the same name '${name}' exists, but with different settings`,
    );
  }
  return name;
}

function readTargetType(input: Input): TargetGroup['targetType'] {
  const type = text(input, 'TargetType') ?? 'instance';
  if (type === 'instance' || type === 'ip' || type === 'lambda' || type === 'alb') return type;
  throw validationError(`Invalid target type '${type}'`);
}

function readPlace(input: Input, targetType: TargetGroup['targetType']) {
  if (targetType === 'lambda') return { protocol: null, protocolVersion: null, port: null, vpcId: null };
  const protocol = text(input, 'Protocol');
  const port = number(input, 'Port');
  const vpcId = text(input, 'VpcId');
  if (protocol === undefined) throw validationError('A protocol must be specified');
  if (port === undefined) throw validationError('A port must be specified');
  if (vpcId === undefined) throw validationError('A VPC ID must be specified');
  if (port < 1 || port > 65_535) throw validationError(`Port '${port}' must be between 1 and 65535`);
  const version = protocol.startsWith('HTTP') ? (text(input, 'ProtocolVersion') ?? 'HTTP1') : null;
  return { protocol, protocolVersion: version, port, vpcId };
}

/** CreateTargetGroup. */
export const createTargetGroup: Operation = {
  handle(input, call) {
    const name = readName(input, call);
    const targetType = readTargetType(input);
    const place = readPlace(input, targetType);
    const group: TargetGroup = {
      ...place,
      arn: arnOf(call.state, `targetgroup/${name}/${hexId(`${call.world.nextUuid()}/${name}`)}`),
      name,
      targetType,
      ipAddressType: text(input, 'IpAddressType') ?? 'ipv4',
      healthCheck: readHealthCheck(input, usualHealthCheck(place.protocol)),
      attributes: usualGroupAttributes(place.protocol),
      tags: readTags(input),
      targets: [],
    };
    call.state.loadBalancing.targetGroups.set(group.arn, group);
    return { TargetGroups: [groupView(call.state, group)] };
  },
};
