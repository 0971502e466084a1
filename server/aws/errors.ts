import type { AwsScope } from './access';
import { SpendCapReached } from './spend-gate';

export type AwsErrorKind =
  | 'denied'
  | 'throttled'
  /** Not sent: what the console's own calls may cost this month is used up. */
  | 'capped'
  | 'notFound'
  | 'conflict'
  | 'invalid'
  | 'unreachable'
  | 'expired'
  | 'service';

// Next.js loads this module once per bundle, and clients are shared between them: an error may be of another copy.
const brand = Symbol.for('trimtab.AwsError');

/** A failed AWS call, told apart by class; `message` is AWS's own. */
export class AwsError extends Error {
  static override [Symbol.hasInstance](value: unknown): value is AwsError {
    return value instanceof Error && Reflect.has(value, brand);
  }

  protected readonly [brand] = true;
  readonly kind: AwsErrorKind;
  /** AWS's name of it, e.g. ResourceNotFoundException. */
  readonly code: string;
  /** e.g. lambda:ListFunctions */
  readonly operation: string;
  readonly scope: Omit<AwsScope, 'externalId'>;
  /** Null when no answer came. */
  readonly awsRequestId: string | null;
  readonly status: number | null;

  constructor(fields: Omit<AwsError, 'name' | 'stack' | 'cause'>) {
    super(fields.message);
    this.name = 'AwsError';
    this.kind = fields.kind;
    this.code = fields.code;
    this.operation = fields.operation;
    this.scope = fields.scope;
    this.awsRequestId = fields.awsRequestId;
    this.status = fields.status;
  }
}

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly status: number | null;
  readonly requestId: string | null;
  readonly systemCode: string | null;
}

/** The AwsError for whatever the SDK threw; a call given up at its deadline is one that got no answer. */
export function toAwsError(error: unknown, operation: string, scope: AwsScope): unknown {
  if (error instanceof AwsError) return error;
  const thrown = readThrown(error);
  // The SDK's own error is not kept as the cause: it carries the request with its session token.
  return new AwsError({
    kind: error instanceof SpendCapReached ? 'capped' : toKind(thrown),
    code: thrown.name,
    message: toMessage(thrown),
    operation,
    scope: { accountId: scope.accountId, region: scope.region, roleArn: scope.roleArn },
    awsRequestId: thrown.requestId,
    status: thrown.status,
  });
}

// What the SDK says of a call without an answer is about its sockets, not about AWS.
function toMessage({ name, message }: Thrown): string {
  return name === 'TimeoutError' ? 'AWS did not answer in time' : message;
}

/** True for the errors by which AWS says that calls come too fast. */
export function isThrottling(error: unknown): boolean {
  const thrown = readThrown(error);
  return toKind(thrown) === 'throttled';
}

const denied = new Set([
  'AccessDeniedException',
  'AccessDenied',
  'UnauthorizedOperation',
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
  'MissingAuthenticationTokenException',
  'OptInRequired',
  'NotAuthorized',
  'CredentialsProviderError',
]);
const expired = new Set(['ExpiredTokenException', 'ExpiredToken', 'RequestExpired', 'TokenRefreshRequired']);
const throttled = new Set([
  'ThrottlingException',
  'Throttling',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'LimitExceededFault',
  'PriorRequestNotComplete',
]);
const conflicts = new Set([
  'ResourceConflictException',
  'ResourceInUseException',
  'ConcurrentUpdateException',
  'PreconditionFailedException',
]);
const missing = new Set(['ObjectNotFoundException', 'ClusterNotFoundException', 'ServiceNotFoundException']);
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'EPIPE',
  'ERR_SOCKET_CONNECTION_TIMEOUT',
]);

function toKind(thrown: Thrown): AwsErrorKind {
  if (expired.has(thrown.name)) return 'expired';
  if (denied.has(thrown.name)) return 'denied';
  if (throttled.has(thrown.name) || thrown.status === 429) return 'throttled';
  if (conflicts.has(thrown.name) || thrown.status === 409) return 'conflict';
  if (missing.has(thrown.name) || thrown.name.includes('NotFound') || thrown.status === 404)
    return 'notFound';
  if (thrown.systemCode !== null && unreachable.has(thrown.systemCode)) return 'unreachable';
  if (thrown.name === 'TimeoutError' || thrown.status === null) return 'unreachable';
  if (thrown.status === 401 || thrown.status === 403) return 'denied';
  return thrown.status >= 500 ? 'service' : 'invalid';
}

function readThrown(error: unknown): Thrown {
  if (!(error instanceof Error)) {
    return { name: 'UnknownError', message: String(error), status: null, requestId: null, systemCode: null };
  }
  const metadata = field(error, '$metadata');
  return {
    name: error.name,
    message: error.message || error.name,
    status: numberOf(field(metadata, 'httpStatusCode')),
    requestId: textOf(field(metadata, 'requestId')),
    systemCode: textOf(field(error, 'code')),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown) => (typeof value === 'number' ? value : null);
