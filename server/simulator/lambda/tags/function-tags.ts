import { matches, present, requireAll } from '../../constraints';
import { type Input, text, textMap } from '../../input';
import type { CallContext, Operation } from '../../service';
import { functionNotFound, invalid, notFound } from '../errors';
import type { LambdaFunction } from '../state';
import { revisionAt } from '../versions';
import { requireTagRoom } from './tag-room';

const resourcePattern = String.raw`arn:(aws[a-zA-Z-]*):lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\d{1}:\d{12}:(function:[a-zA-Z0-9-_]+(:(\$LATEST|[a-zA-Z0-9-_]+))?|layer:([a-zA-Z0-9-_]+)|code-signing-config:csc-[a-z0-9]{17}|event-source-mapping:[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|capacity-provider:[a-zA-Z0-9-_]+)`;

const otherKinds: Readonly<Record<string, string>> = {
  'event-source-mapping': 'Event source mapping',
  'capacity-provider': 'Capacity provider',
  'code-signing-config': 'Code signing config',
  layer: 'Layer',
};

function findTagged(input: Input, call: CallContext): LambdaFunction {
  const arn = text(input, 'Resource');
  requireAll([present(arn, 'resource'), matches(arn, 'resource', resourcePattern)]);
  const [kind = '', name = '', qualifier] = (arn ?? '').split(':').slice(5);
  const other = otherKinds[kind];
  if (other !== undefined) throw notFound(`${other} not found: ${arn}`);
  if (qualifier !== undefined) {
    throw invalid('Tags on function aliases and versions are not supported. Please specify a function ARN.');
  }
  const target = call.state.lambda.functions.get(name);
  if (target?.arn !== arn || !target) throw functionNotFound(arn ?? '');
  return target;
}

/** Replaces a function's tags, which counts as a revision of $LATEST. */
export function setFunctionTags(
  target: LambdaFunction,
  tags: Readonly<Record<string, string>>,
  now: number,
): void {
  requireTagRoom(tags);
  target.tags = tags;
  target.latest = { ...target.latest, revision: revisionAt(target.latest, now) };
}

/** Adds tags to a function, or changes the ones it has. */
export const tagResource: Operation = {
  route: 'POST /2017-03-31/tags/{Resource}',
  status: 204,
  handle(input, call) {
    const target = findTagged(input, call);
    const added = textMap(input, 'Tags') ?? {};
    if (Object.keys(added).length === 0) {
      throw invalid('An error occurred and the request cannot be processed.');
    }
    setFunctionTags(target, { ...target.tags, ...added }, call.now);
    return {};
  },
};

function readKeys(input: Input): readonly string[] {
  const given = input.tagKeys;
  requireAll([present(given, 'tagKeys')]);
  return Array.isArray(given) ? given.map(String) : [String(given)];
}

/** Removes tags from a function; keys it does not have are ignored. */
export const untagResource: Operation = {
  route: 'DELETE /2017-03-31/tags/{Resource}',
  status: 204,
  handle(input, call) {
    const target = findTagged(input, call);
    const removed = new Set(readKeys(input));
    const kept = Object.entries(target.tags).filter(([key]) => !removed.has(key));
    setFunctionTags(target, Object.fromEntries(kept), call.now);
    return {};
  },
};

/** A function's tags. */
export const listTags: Operation = {
  route: 'GET /2017-03-31/tags/{Resource}',
  handle: (input, call) => ({ Tags: findTagged(input, call).tags }),
};
