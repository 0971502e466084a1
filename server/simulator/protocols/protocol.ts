import type { AwsError } from '../errors';
import type { WireRequest, WireResponse } from '../http/wire';
import type { Input } from '../input';
import type { Operation, Output, SimulatedService } from '../service';

/** What the router found out about a request. */
export interface Match {
  readonly protocol: Protocol;
  /** Null when nothing tells which service was meant. */
  readonly service: SimulatedService | null;
  readonly operationName: string;
  /** Null: the service has no such operation. */
  readonly operation: Operation | null;
  /** REST-JSON: members found in the path. */
  readonly pathMembers: Readonly<Record<string, string>>;
}

export interface AnswerContext {
  readonly match: Match;
  readonly requestId: string;
}

/** One wire format. `parse` throws SerializationException for what it cannot read. */
export interface Protocol {
  readonly name: 'json' | 'rest-json' | 'query' | 'rpc-cbor';
  parse(request: WireRequest, match: Match): Input;
  success(output: Output, context: AnswerContext): WireResponse;
  failure(error: AwsError, context: AnswerContext): WireResponse;
}
