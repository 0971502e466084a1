import { spilloverShare } from '../costs/compare/spillover';
import { addTimes, type Distribution, withQuantile } from './distribution';

/** Requests that share a number of places which each serve one at a time. */
export interface Queue {
  readonly servers: number;
  /** Requests in service on average. */
  readonly offered: number;
  readonly meanMs: number;
  /** Variance of service time ÷ its mean squared. */
  readonly variability: number;
}

/** The share of requests that waits, 0–1: Erlang's C formula (A. K. Erlang, 1917). 1 where more comes than is served. */
export function waitingShare({ servers, offered }: Queue): number {
  if (offered >= servers) return 1;
  const blocked = spilloverShare(offered, servers);
  return blocked / (1 - (offered / servers) * (1 - blocked));
}

/**
 * Time in the queue and in service; null where more comes than is served. Whoever waits does so exponentially, on
 * average (1 + variability) ÷ 2 times an M/M/c queue's wait (Allen–Cunneen; A. O. Allen, Probability, Statistics and
 * Queueing Theory, 1990).
 */
export function withWaiting(service: Distribution, queue: Queue): Distribution | null {
  const { servers, offered, meanMs, variability } = queue;
  if (offered >= servers) return null;
  const waits = waitingShare(queue);
  if (waits < 1e-6) return service;
  const averageMs = ((meanMs / (servers - offered)) * (1 + variability)) / 2;
  const wait: Distribution = {
    cdf: (ms) => (ms <= 0 ? 0 : 1 - Math.exp(-ms / averageMs)),
    quantile: (p) => -averageMs * Math.log(1 - p),
  };
  const waited = addTimes(service, wait);
  return withQuantile((ms) => (1 - waits) * service.cdf(ms) + waits * waited.cdf(ms));
}
