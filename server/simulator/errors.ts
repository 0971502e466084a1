/** Everything of an AWS error that reaches the wire; each protocol writes it in its own envelope. */
export interface AwsErrorOptions {
  /** HTTP status; 400 unless told. */
  readonly status?: number;
  /** Members beside the message, e.g. `{ Reason: '…' }`. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** The code of the older Query protocol where it differs, e.g. `InvalidParameterValue`. */
  readonly queryCode?: string;
  /** `Message` where a service's model spells it so; `message` unless told. */
  readonly messageKey?: 'message' | 'Message';
}

/** A refusal the caller sees exactly as AWS would send it. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;
  readonly members: Readonly<Record<string, unknown>>;
  readonly queryCode: string;
  readonly messageKey: 'message' | 'Message' | undefined;

  constructor(code: string, message: string, options: AwsErrorOptions = {}) {
    super(message);
    this.name = 'AwsError';
    this.code = code;
    this.status = options.status ?? 400;
    this.members = options.members ?? {};
    this.queryCode = options.queryCode ?? code;
    this.messageKey = options.messageKey;
  }

  /** `Sender` for the caller's mistakes, `Receiver` for the service's. */
  get fault(): 'Sender' | 'Receiver' {
    return this.status >= 500 ? 'Receiver' : 'Sender';
  }
}

/** The refusal of a principal that lacks a permission. */
export function accessDenied(principalArn: string, action: string, resource: string): AwsError {
  return new AwsError(
    'AccessDeniedException',
    `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    { status: 403, queryCode: 'AccessDenied' },
  );
}

/** The refusal of a call whose operation nobody knows. */
export function unknownOperation(): AwsError {
  return new AwsError(
    'UnknownOperationException',
    'The requested operation is not recognized by the service.',
    {
      status: 404,
      queryCode: 'InvalidAction',
    },
  );
}

/** The refusal of a body that the protocol cannot read. */
export function malformedBody(message = 'The request body could not be read.'): AwsError {
  return new AwsError('SerializationException', message, { queryCode: 'MalformedInput' });
}
