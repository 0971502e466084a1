import type { FinalizeRequestMiddleware, Pluggable } from '@smithy/types';
import type { Clock } from '../clock';
import type { AwsScope } from './access';
import { callMode } from './call-mode';
import { isThrottling, toAwsError } from './errors';
import type { Limiter, QuotaKey } from './limiter';
import { findOperation } from './operations';
import type { SpendGate } from './spend-gate';
import type { UsageRecorder } from './usage-recorder';

/** How one process's calls are counted and limited, whichever scope they go to. */
export interface Gateway {
  readonly limiter: Limiter;
  readonly usage: UsageRecorder;
}

export interface CallGuards {
  readonly scope: AwsScope;
  readonly gateway: Gateway;
  readonly clock: Clock;
  /** Null: calls that AWS charges for are not capped. */
  readonly spending: SpendGate | null;
}

/** Puts every attempt of a client's calls under the quota and into the usage count, and maps its errors once. */
export function guardCalls<I extends object, O extends object>(guards: CallGuards): Pluggable<I, O> {
  return {
    applyToStack(stack) {
      stack.add(
        (next, context) => async (args) => {
          try {
            return await next(args);
          } catch (error) {
            // Nothing failed: the work was told to leave off.
            callMode().signal?.throwIfAborted();
            throw toAwsError(error, operationOf(context.commandName).label, guards.scope);
          }
        },
        { step: 'initialize', name: 'trimtabErrors', priority: 'high' },
      );
      const quota: FinalizeRequestMiddleware<I, O> = (next, context) => async (args) => {
        const operation = operationOf(context.commandName);
        return attempt(guards, operation, unitsOf(args.input), () => next(args));
      };
      stack.addRelativeTo(quota, {
        relation: 'after',
        toMiddleware: 'retryMiddleware',
        name: 'trimtabQuota',
      });
    },
  };
}

async function attempt<T>(
  { scope, gateway, clock, spending }: CallGuards,
  operation: ReturnType<typeof operationOf>,
  units: number,
  send: () => Promise<T>,
): Promise<T> {
  const mode = callMode();
  const place = { accountId: scope.accountId, region: scope.region };
  const quota: QuotaKey = { ...place, family: operation.family, background: mode.background };
  await gateway.limiter.acquire(quota, mode.signal);
  const call = { ...place, day: clock.now().toISOString().slice(0, 10), operation: operation.label, units };
  const isCounted = spending?.isCharged(operation.label) ?? false;
  if (isCounted) await spending?.admit(call);
  let throttled = false;
  try {
    return await send();
  } catch (error) {
    throttled = isThrottling(error);
    if (throttled) gateway.limiter.throttled(quota);
    throw error;
  } finally {
    // The gate has counted the call itself; only whether it was throttled is left to say.
    const counted = isCounted ? { calls: 0, units: 0 } : { calls: 1, units };
    gateway.usage.record({ ...call, ...counted, throttled });
  }
}

function operationOf(commandName: string | undefined) {
  const operation = findOperation((commandName ?? '').replace(/Command$/, ''));
  if (!operation) throw new Error(`${commandName} is not in server/aws/operations.ts`);
  return { label: `${operation.service}:${operation.name}`, family: operation.family };
}

// GetMetricData is charged by the metrics asked for, not by the call; expressions are free.
function unitsOf(input: unknown): number {
  const { units } = callMode();
  if (units !== undefined) return units;
  if (typeof input !== 'object' || input === null) return 0;
  const queries: unknown = Reflect.get(input, 'MetricDataQueries');
  return Array.isArray(queries) ? queries.filter((query) => query.MetricStat).length : 0;
}
