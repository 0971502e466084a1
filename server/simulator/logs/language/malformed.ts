import { AwsError } from '../../errors';

/** A stretch of a query, in characters; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The refusal of a query, with the place that is wrong. */
export function malformed(message: string, { start, end }: Span): AwsError {
  return new AwsError('MalformedQueryException', message, {
    members: {
      queryCompileError: { message, location: { startCharOffset: start, endCharOffset: end } },
    },
  });
}
