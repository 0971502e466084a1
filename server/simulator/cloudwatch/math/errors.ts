import type { AwsError } from '../../errors';
import { invalid } from '../errors';

/** The refusal of an expression, saying what about it is wrong. */
export function wrongExpression(text: string, reason: string): AwsError {
  return invalid(`Error in expression '${text}': ${reason}`);
}
