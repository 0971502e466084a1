import { AwsError } from '../../errors';
import { type Input, text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid } from '../errors';
import { readTags } from './put-metric-alarm';
import type { Alarm } from './state';

function requireTagged(input: Input, call: CallContext): Alarm {
  const arn = text(input, 'ResourceARN');
  if (!arn) throw invalid('The parameter ResourceARN is required.');
  const found = [...call.state.alarms.alarms.values()].find((alarm) => alarm.arn === arn);
  if (found !== undefined) return found;
  throw new AwsError('ResourceNotFoundException', `Unknown resource: ${arn}`, {
    status: 404,
    members: { ResourceType: 'Alarm', ResourceId: arn },
  });
}

/** ListTagsForResource of an alarm. */
export const listTagsForResource: Operation = {
  handle(input, call) {
    const { tags } = requireTagged(input, call);
    return { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) };
  },
};

/** TagResource: adds tags to an alarm or changes their values. */
export const tagResource: Operation = {
  handle(input, call) {
    const alarm = requireTagged(input, call);
    const tags = { ...alarm.tags, ...readTags(input) };
    if (Object.keys(tags).length > 50) throw invalid('A resource cannot have more than 50 tags.');
    alarm.tags = tags;
    return {};
  },
};

/** UntagResource: keys that are not there are passed over. */
export const untagResource: Operation = {
  handle(input, call) {
    const alarm = requireTagged(input, call);
    const gone = new Set(texts(input, 'TagKeys'));
    alarm.tags = Object.fromEntries(Object.entries(alarm.tags).filter(([key]) => !gone.has(key)));
    return {};
  },
};
