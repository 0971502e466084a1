import { oneOf, requireAll } from '../../constraints';
import { type Input, number, record, text } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalid, resourceMissing } from '../errors';
import { readReference } from '../names';
import { pageOf } from '../pages';
import type { EventSourceMapping } from '../state';
import { findVersion, settlingMs } from '../versions';
import { isStream, mappingView, readOptions } from './mapping-view';

const ROUTE = '/2015-03-31/event-source-mappings';
const ONE = `${ROUTE}/{UUID}`;

/** The ARN of the function as it was named: with its qualifier, but a full ARN of $LATEST without. */
function functionArnOf(input: Input, call: CallContext): string {
  const { name, arn, qualifier } = readReference(input, call);
  const target = call.state.lambda.functions.get(name);
  if (target === undefined || findVersion(target, qualifier) === null) {
    throw invalid('Function does not exist');
  }
  const full = text(input, 'FunctionName')?.startsWith('arn:') === true;
  return qualifier === null || (full && qualifier === '$LATEST') ? arn : `${arn}:${qualifier}`;
}

function requireMapping(input: Input, call: CallContext): EventSourceMapping {
  const found = call.state.lambda.eventSources.get(text(input, 'UUID') ?? '');
  if (found === undefined || call.now >= found.deletedAt) throw resourceMissing();
  return found;
}

function requireSource(input: Input): string {
  const arn = text(input, 'EventSourceArn');
  const service = arn?.split(':')[2];
  if (arn === undefined || !['sqs', 'dynamodb', 'kinesis'].includes(service ?? '')) {
    throw invalid('Unrecognized event source.');
  }
  return arn;
}

function requirePosition(input: Input, arn: string): void {
  const position = text(input, 'StartingPosition');
  requireAll([oneOf(position, 'startingPosition', ['LATEST', 'AT_TIMESTAMP', 'TRIM_HORIZON'])]);
  if (!isStream(arn)) return;
  if (position === undefined) {
    throw invalid(
      "1 validation error detected: Value null at 'startingPosition' failed to satisfy constraint: Member must not be null.",
    );
  }
  if (position === 'AT_TIMESTAMP' && arn.includes(':dynamodb:')) {
    throw invalid(`Unsupported starting position for arn type: ${arn}`);
  }
}

/** CreateEventSourceMapping: of a queue or stream, which is taken to exist; `Creating` for the settling time. */
export const createEventSourceMapping: Operation = {
  route: `POST ${ROUTE}`,
  status: 202,
  handle(input, call) {
    const arn = requireSource(input);
    requirePosition(input, arn);
    const functionArn = functionArnOf(input, call);
    if (!isStream(arn) && record(input, 'DestinationConfig') !== undefined) {
      throw invalid('Unsupported DestinationConfig parameter for given event source mapping type.');
    }
    const mapping: EventSourceMapping = {
      uuid: call.world.nextUuid(),
      sourceArn: arn,
      functionArn,
      enabled: input.Enabled !== false,
      options: readOptions(input, arn),
      modifiedAt: call.now,
      settledAt: call.now + settlingMs(call.world),
      transition: 'Creating',
      deletedAt: Number.POSITIVE_INFINITY,
    };
    call.state.lambda.eventSources.set(mapping.uuid, mapping);
    return mappingView(mapping, call);
  },
};

/** GetEventSourceMapping. */
export const getEventSourceMapping: Operation = {
  route: `GET ${ONE}`,
  handle: (input, call) => mappingView(requireMapping(input, call), call),
};

/** UpdateEventSourceMapping: what the call names changes. */
export const updateEventSourceMapping: Operation = {
  route: `PUT ${ONE}`,
  status: 202,
  handle(input, call) {
    const before = requireMapping(input, call);
    const named = text(input, 'FunctionName') !== undefined;
    const mapping: EventSourceMapping = {
      ...before,
      functionArn: named ? functionArnOf(input, call) : before.functionArn,
      enabled: typeof input.Enabled === 'boolean' ? input.Enabled : before.enabled,
      options: { ...before.options, ...readOptions(input, before.sourceArn, {}) },
      modifiedAt: call.now,
      settledAt: call.now + settlingMs(call.world),
      transition: 'Updating',
    };
    call.state.lambda.eventSources.set(mapping.uuid, mapping);
    return mappingView(mapping, call);
  },
};

/** DeleteEventSourceMapping: `Deleting` for the settling time, then gone. */
export const deleteEventSourceMapping: Operation = {
  route: `DELETE ${ONE}`,
  status: 202,
  handle(input, call) {
    const settledAt = call.now + settlingMs(call.world);
    const mapping: EventSourceMapping = {
      ...requireMapping(input, call),
      settledAt,
      transition: 'Deleting',
      deletedAt: settledAt,
    };
    call.state.lambda.eventSources.set(mapping.uuid, mapping);
    return mappingView(mapping, call);
  },
};

/** ListEventSourceMappings: all, those of a function, or those of an event source. */
export const listEventSourceMappings: Operation = {
  route: `GET ${ROUTE}`,
  handle(input, call) {
    const source = text(input, 'EventSourceArn');
    const named = text(input, 'FunctionName') === undefined ? null : readReference(input, call).arn;
    const shown = [...call.state.lambda.eventSources.values()].filter(
      (one) =>
        call.now < one.deletedAt &&
        (source === undefined || one.sourceArn === source) &&
        (named === null || one.functionArn === named || one.functionArn.startsWith(`${named}:`)),
    );
    const page = pageOf({ ...input, MaxItems: number(input, 'MaxItems') }, shown, (one) => one.uuid);
    return { EventSourceMappings: page.items.map((one) => mappingView(one, call)), ...page.next };
  },
};
