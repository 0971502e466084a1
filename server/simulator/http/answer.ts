import { advanceWorld } from '../advance';
import type { Controls } from '../control/controls';
import { AwsError, unknownOperation } from '../errors';
import type { Match } from '../protocols/protocol';
import type { CallContext } from '../service';
import type { StateKeeper } from '../state/keep-state';
import type { World } from '../world';
import { type Caller, readCaller } from './credentials';
import { type Interference, interfere, throttled } from './interfere';
import { tooLarge } from './read-body';
import type { WireRequest, WireResponse } from './wire';

export interface Answer extends WireResponse {
  readonly requestId: string;
  readonly delayMs: number;
  /** The connection is cut instead of answered; what the call did stays done. */
  readonly reset: boolean;
}

/** Operations that change nothing worth keeping; a query of logs doesn't outlive its session. */
const readsOnly = /^(Get|List|Describe|Filter|StartQuery|StopQuery|AssumeRole)/;

const undisturbed: Interference = {
  delayMs: 0,
  reset: false,
  error: null,
  transition: 'normal',
  ignore: false,
};

function toAwsError(error: unknown): AwsError {
  if (error instanceof AwsError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new AwsError('InternalFailure', `The simulator failed: ${reason}`, { status: 500 });
}

/** Answers AWS calls: authenticates, obeys faults and rates, runs the operation, keeps the log. */
export function createAnswerer(world: World, controls: Controls, keeper: StateKeeper) {
  function disturb(match: Match, caller: Caller): Interference {
    const { service, operationName } = match;
    if (!service || !match.operation) throw unknownOperation();
    const names = { service: service.name, operation: operationName, ...pick(caller) };
    return interfere(controls.faults.hit(names), service, names, caller.principalArn);
  }

  function run(match: Match, request: WireRequest, caller: Caller, requestId: string, by: Interference) {
    const { service, operation, operationName } = match;
    if (!service || !operation) throw unknownOperation();
    if (by.error) throw by.error;
    if (!controls.throttle.admit(service, operationName, caller.account, caller.region)) {
      throw throttled(service);
    }
    const state = world.region(caller.account, caller.region);
    const { transition } = by;
    const now = world.clock.now();
    advanceWorld(world, now);
    const call: CallContext = { ...caller, requestId, now, world, state, transition };
    const before = by.ignore ? structuredClone(state) : null;
    const output = operation.handle(match.protocol.parse(request, match), call);
    if (before) world.accounts.get(caller.account)?.regions.set(caller.region, before);
    if (!readsOnly.test(operationName)) keeper.changed();
    return match.protocol.success(output, { match, requestId });
  }

  function record(
    match: Match,
    caller: Caller | null,
    requestId: string,
    status: number,
    code: string | null,
  ) {
    controls.calls.add({
      time: new Date(world.clock.now()).toISOString(),
      service: match.service?.name ?? 'unknown',
      operation: match.operationName,
      account: caller?.account ?? '',
      region: caller?.region ?? '',
      status,
      requestId,
      errorCode: code,
    });
  }

  /** The operation's output, or AWS's error in the caller's protocol; `broken` is what went wrong before. */
  return (match: Match, request: WireRequest, broken: AwsError | null = null): Answer => {
    const requestId = world.nextUuid();
    let caller: Caller | null = null;
    let by = undisturbed;
    try {
      if (broken) throw broken.status === 413 ? tooLarge(match.operationName) : broken;
      caller = readCaller(request, (id) => world.accounts.has(id));
      by = disturb(match, caller);
      const response = run(match, request, caller, requestId, by);
      record(match, caller, requestId, by.reset ? 0 : response.status, null);
      return { ...response, requestId, delayMs: by.delayMs, reset: by.reset };
    } catch (thrown) {
      const error = toAwsError(thrown);
      record(match, caller, requestId, by.reset ? 0 : error.status, error.code);
      const response = match.protocol.failure(error, { match, requestId });
      return { ...response, requestId, delayMs: by.delayMs, reset: by.reset };
    }
  };
}

function pick({ account, region }: Caller) {
  return { account, region };
}
