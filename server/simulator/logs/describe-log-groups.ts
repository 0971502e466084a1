import { between, present, requireAll } from '../constraints';
import { AwsError } from '../errors';
import { number, text } from '../input';
import type { CallContext, Operation } from '../service';
import { tokenPage } from '../token-page';
import { invalidParameter } from './errors';
import { type LogGroup, logGroupsOf } from './events/log-group';
import { requireGroup } from './find-groups';

const dayMs = 86_400_000;
/** Bytes that a busy day leaves; what a group holds grows with its age. */
const bytesPerDay = 640_000;

function groupView(group: LogGroup, call: CallContext) {
  const age = (call.now - group.createdAt) / dayMs;
  const keptDays = Math.max(0, Math.min(age, group.retentionDays ?? age));
  return {
    logGroupName: group.name,
    creationTime: group.createdAt,
    ...(group.retentionDays === null ? {} : { retentionInDays: group.retentionDays }),
    metricFilterCount: 0,
    arn: `${group.arn}:*`,
    storedBytes: Math.round(keptDays * bytesPerDay),
    logGroupClass: 'STANDARD',
    logGroupArn: group.arn,
  };
}

/** Log groups by prefix or by a part of their name, in order. */
export const describeLogGroups: Operation = {
  handle(input, call) {
    const [prefix, part] = [text(input, 'logGroupNamePrefix'), text(input, 'logGroupNamePattern')];
    const limit = number(input, 'limit');
    requireAll([between(limit, 'limit', 1, 50)]);
    if (prefix !== undefined && part !== undefined) {
      throw invalidParameter(
        'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
      );
    }
    const found = logGroupsOf(call.state)
      .filter((group) => group.name.startsWith(prefix ?? ''))
      .filter((group) => part === undefined || group.name.toLowerCase().includes(part.toLowerCase()));
    const page = tokenPage(
      found,
      (group) => group.name,
      limit ?? 50,
      text(input, 'nextToken'),
      () => {
        return invalidParameter('The specified nextToken is invalid.');
      },
    );
    return {
      logGroups: page.items.map((group) => groupView(group, call)),
      ...(page.token === null ? {} : { nextToken: page.token }),
    };
  },
};

const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** Sets for how many days a log group keeps its events. */
export const putRetentionPolicy: Operation = {
  handle(input, call) {
    const days = number(input, 'retentionInDays');
    requireAll([present(days, 'retentionInDays')]);
    const group = requireGroup(call, text(input, 'logGroupName'));
    if (days === undefined || !retentions.includes(days)) {
      throw new AwsError(
        'InvalidParameterException',
        `1 validation error detected: Value '${days}' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [${retentions.join(', ')}]`,
      );
    }
    call.state.logs.retentionDays.set(group.name, days);
    return {};
  },
};

/** Lets a log group keep its events for ever. */
export const deleteRetentionPolicy: Operation = {
  handle(input, call) {
    call.state.logs.retentionDays.delete(requireGroup(call, text(input, 'logGroupName')).name);
    return {};
  },
};
