import { AwsError } from '../errors';
import { type Input, text, textMap, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { invalid, resourceNotFound } from './errors';
import type { ScalableTarget } from './state';

const MOST_TAGS = 50;

/** Throws TooManyTagsException for more tags than a target can have, ValidationException for a key AWS keeps to itself. */
export function requireTagRoom(tags: Readonly<Record<string, string>>, arn: string | null): void {
  const keys = Object.keys(tags);
  const reserved = keys.find((key) => key.toLowerCase().startsWith('aws:'));
  if (reserved !== undefined) throw invalid(`The tag key ${reserved} must not start with aws:.`);
  if (keys.length <= MOST_TAGS) return;
  throw new AwsError('TooManyTagsException', `A resource cannot have more than ${MOST_TAGS} tags.`, {
    members: arn === null ? {} : { ResourceName: arn },
  });
}

function requireTagged(input: Input, call: CallContext): ScalableTarget {
  const arn = text(input, 'ResourceARN');
  if (!arn) throw invalid('ResourceARN is required.');
  const found = [...call.state.scaling.targets.values()].find((target) => target.arn === arn);
  if (found === undefined) throw resourceNotFound(arn);
  return found;
}

/** ListTagsForResource of a scalable target. */
export const listTagsForResource: Operation = {
  handle: (input, call) => ({ Tags: requireTagged(input, call).tags }),
};

/** TagResource: adds tags to a scalable target or changes their values. */
export const tagResource: Operation = {
  handle(input, call) {
    const target = requireTagged(input, call);
    const tags = { ...target.tags, ...textMap(input, 'Tags') };
    requireTagRoom(tags, target.arn);
    target.tags = tags;
    return {};
  },
};

/** UntagResource: keys that are not there are passed over. */
export const untagResource: Operation = {
  handle(input, call) {
    const target = requireTagged(input, call);
    const gone = new Set(texts(input, 'TagKeys'));
    target.tags = Object.fromEntries(Object.entries(target.tags).filter(([key]) => !gone.has(key)));
    return {};
  },
};
