import { AwsError } from '../errors';
import { type Input, records, text, texts } from '../input';

function refused(message: string): AwsError {
  return new AwsError('InvalidParameterValue', message);
}

/**
 * The keys of the session's tags that are transitive from now on, in lower case. Throws for keys that clash:
 * with each other, with no tag at all, or with those the calling session brought along.
 */
export function checkSessionTags(input: Input, inherited: readonly string[]): readonly string[] {
  const keys = records(input, 'Tags').map((tag) => (text(tag, 'Key') ?? '').toLowerCase());
  if (new Set(keys).size < keys.length) {
    throw refused('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  }
  if (keys.some((key) => inherited.includes(key))) {
    throw refused(
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
  }
  const transitive = texts(input, 'TransitiveTagKeys').map((key) => key.toLowerCase());
  if (transitive.some((key) => !keys.includes(key))) {
    throw refused('The specified transitive tag key must be included in the requested tags.');
  }
  return [...inherited, ...transitive];
}
