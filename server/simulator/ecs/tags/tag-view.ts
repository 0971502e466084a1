import { type Input, records, text } from '../../input';
import { invalidParameter } from '../errors';
import type { Tags } from '../state';

/** Returns tags as ECS writes them. */
export function tagList(tags: Tags): readonly { key: string; value: string }[] {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

/** Returns the tags a call gives, none when it gives none. Throws InvalidParameterException for more than fifty. */
export function readTags(input: Input): Tags {
  const given = records(input, 'tags').map(
    (one) => [text(one, 'key') ?? '', text(one, 'value') ?? ''] as const,
  );
  if (given.length > 50) throw invalidParameter('Tags can have at most 50 items.');
  if (given.some(([key]) => key === '' || key.length > 128))
    throw invalidParameter('Tag keys must have 1 to 128 characters.');
  return Object.fromEntries(given);
}
