import { AwsError, unknownOperation } from '../errors';
import type { Match } from '../protocols/protocol';
import type { CallContext } from '../service';
import type { World } from '../world';
import { readCaller } from './credentials';
import type { WireRequest, WireResponse } from './wire';

export interface Answer extends WireResponse {
  readonly requestId: string;
}

function toAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new AwsError('InternalFailure', `The simulator failed: ${reason}`, { status: 500 });
}

function run(world: World, match: Match, request: WireRequest, requestId: string): WireResponse {
  const caller = readCaller(request, (id) => world.accounts.has(id));
  if (!match.operation) throw unknownOperation();
  const call: CallContext = {
    ...caller,
    requestId,
    now: world.clock.now(),
    world,
    state: world.region(caller.account, caller.region),
  };
  const input = match.protocol.parse(request, match);
  return match.protocol.success(match.operation.handle(input, call), { match, requestId });
}

/** The answer to one request: the operation's output, or AWS's error in the caller's protocol. */
export function answer(world: World, match: Match, request: WireRequest): Answer {
  const requestId = world.nextUuid();
  try {
    return { ...run(world, match, request, requestId), requestId };
  } catch (error) {
    return { ...match.protocol.failure(toAwsError(error), { match, requestId }), requestId };
  }
}
