import type { Input } from '../../input';
import type { CallContext } from '../../service';
import type { EventSourceMapping } from '../state';

type Options = Readonly<Record<string, unknown>>;

/** Whether an event source is a stream rather than a queue. */
export function isStream(arn: string): boolean {
  return !arn.includes(':sqs:');
}

const QUEUE: Options = { BatchSize: 10, MaximumBatchingWindowInSeconds: 0, FunctionResponseTypes: [] };
const STREAM: Options = {
  BatchSize: 100,
  MaximumBatchingWindowInSeconds: 0,
  FunctionResponseTypes: [],
  ParallelizationFactor: 1,
  DestinationConfig: { OnFailure: {} },
  BisectBatchOnFunctionError: false,
  MaximumRecordAgeInSeconds: -1,
  MaximumRetryAttempts: -1,
  TumblingWindowInSeconds: 0,
  LastProcessingResult: 'No records processed',
};
const KEPT = ['StartingPosition', 'ScalingConfig', 'FilterCriteria'];

function isEmptyFilter(name: string, value: unknown): boolean {
  return name === 'FilterCriteria' && Object(Object(value).Filters).length === 0;
}

/** Returns the options a call gives, over those that Lambda assumes for the kind of source. */
export function readOptions(
  input: Input,
  arn: string,
  assumed: Options = isStream(arn) ? STREAM : QUEUE,
): Options {
  const known = [...Object.keys(isStream(arn) ? STREAM : QUEUE), ...KEPT];
  const given = known.filter((name) => input[name] != null && !isEmptyFilter(name, input[name]));
  return { ...assumed, ...Object.fromEntries(given.map((name) => [name, input[name]])) };
}

/** Returns a mapping as GetEventSourceMapping shows it at a moment. */
export function mappingView(mapping: EventSourceMapping, call: CallContext) {
  const settled = mapping.enabled ? 'Enabled' : 'Disabled';
  return {
    ...mapping.options,
    UUID: mapping.uuid,
    EventSourceArn: mapping.sourceArn,
    EventSourceMappingArn: `arn:aws:lambda:${call.region}:${call.account}:event-source-mapping:${mapping.uuid}`,
    FunctionArn: mapping.functionArn,
    LastModified: new Date(mapping.modifiedAt),
    State: call.now < mapping.settledAt ? mapping.transition : settled,
    StateTransitionReason: isStream(mapping.sourceArn) ? 'User action' : 'USER_INITIATED',
  };
}
