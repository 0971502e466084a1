import { type Input, records, text } from '../../input';
import type { Operation } from '../../service';
import { invalid } from '../errors';
import { putAlarm } from './put-alarm';
import { readAlarmSpec } from './read-alarm-spec';

/** Returns the tags of a call. Throws ValidationError for one without a key or for more than 50. */
export function readTags(input: Input): Readonly<Record<string, string>> {
  const given = records(input, 'Tags').map(
    (tag) => [text(tag, 'Key') ?? '', text(tag, 'Value') ?? ''] as const,
  );
  if (given.some(([key]) => key === '')) throw invalid('A tag must have a key.');
  if (given.length > 50) throw invalid('The collection Tags must not have a size greater than 50.');
  return Object.fromEntries(given);
}

/** PutMetricAlarm: creates an alarm with insufficient data, or overwrites one's configuration but not its state. */
export const putMetricAlarm: Operation = {
  handle(input, call) {
    const name = text(input, 'AlarmName');
    if (!name) throw invalid('The parameter AlarmName is required.');
    if (name.length > 255) throw invalid('The parameter AlarmName must be shorter than 256 characters.');
    putAlarm(call.state, name, readAlarmSpec(input), call.now, readTags(input));
    return {};
  },
};
