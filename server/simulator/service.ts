import type { Input } from './input';
import type { Session } from './sts/session';
import type { RegionState, World } from './world';

/** Who calls, where and when; `region` state is made on the first call to it. */
export interface CallContext {
  /** Twelve digits, from the credentials. */
  readonly account: string;
  /** From the SigV4 credential scope. */
  readonly region: string;
  readonly requestId: string;
  /** Milliseconds since 1970 on the simulator's clock; the same for the whole call. */
  readonly now: number;
  readonly world: World;
  /** The caller's own region of the caller's own account. */
  readonly state: RegionState;
  /** `stuck` or `fail` when a fault wants what this call starts never to end, or to end badly. */
  readonly transition: 'normal' | 'stuck' | 'fail';
  /** The caller's ARN, for messages. */
  readonly principalArn: string;
  /** Set for the credentials of an assumed role. */
  readonly session: Session | null;
}

/** Members by their model names; a `Date` is written as each protocol writes timestamps. */
export type Output = Readonly<Record<string, unknown>>;

export interface Operation {
  /** Throws `AwsError` for every refusal. */
  handle(input: Input, call: CallContext): Output;
  /** REST-JSON only: `GET /2015-03-31/functions/{FunctionName}?Qualifier&MaxItems`. */
  readonly route?: string;
  /** REST-JSON only: the status of a success; 200 unless told. */
  readonly status?: number;
}

/** One family of operations that share a token bucket per account and region. */
export interface RateLimit {
  readonly name: string;
  readonly burst: number;
  readonly perSecond: number;
  /** `'rest'` takes every operation that no other limit names. */
  readonly operations: readonly string[] | 'rest';
}

/** How the service says that a caller is too fast. */
export interface ThrottleError {
  readonly code: string;
  readonly message: string;
  readonly status: number;
  readonly members?: Readonly<Record<string, unknown>>;
}

export interface SimulatedService {
  /** Name in the control API, faults and call counts: `lambda`, `ecs`, `sts`… */
  readonly name: string;
  /** Service name in the SigV4 credential scope. */
  readonly signingName: string;
  readonly operations: Readonly<Record<string, Operation>>;
  /** AWS JSON: the part of X-Amz-Target before the dot; the version of the content type comes from the caller. */
  readonly targetPrefix?: string;
  /** Query: the `Version` parameter and the namespace of the answers. */
  readonly query?: { readonly version: string; readonly namespace: string };
  /** Smithy RPC v2: X of `/service/X/operation/Y`. */
  readonly rpcService?: string;
  /** REST-JSON: operations carry routes. */
  readonly rest?: boolean;
  /** Prefix of `__type` in JSON and CBOR errors, e.g. `com.amazonaws.cloudwatch.v2010_08_01#`. */
  readonly errorNamespace?: string;
  /** How the service's model spells the message of an error; `message` unless told. */
  readonly errorMessageKey?: 'message' | 'Message';
  readonly limits: readonly RateLimit[];
  readonly throttleError: ThrottleError;
}
