/** The errors services throw; `server/http` turns each into one RFC 9457 problem. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_signed_in'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'stale_plan'
  | 'refused'
  | 'rate_limited'
  | 'aws_denied'
  | 'aws_throttled'
  | 'aws_unreachable'
  | 'aws_failed'
  | 'budget_exceeded'
  | 'too_large'
  | 'unsupported_media_type'
  | 'cross_origin'
  | 'key_reused'
  | 'key_in_use'
  | 'unavailable';

export interface FieldIssue {
  /** Dotted path of the field, e.g. `target.qualifier`. */
  readonly field: string;
  /** What is wrong and what would be right, as one sentence. */
  readonly message: string;
}

export interface ErrorDetails {
  /** What the person can do about it, as one sentence. */
  readonly action?: string;
  readonly issues?: readonly FieldIssue[];
  /** Plain data for the client, e.g. the refusals of a plan or what changed under it. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

/** A failure the caller is meant to see: `message` says what happened, `action` what to do. */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly action: string | undefined;
  readonly issues: readonly FieldIssue[];
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'ServiceError';
    this.code = code;
    this.action = details.action;
    this.issues = details.issues ?? [];
    this.data = details.data;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
