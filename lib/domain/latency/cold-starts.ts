/** Traffic over an hour of the week or several alike. */
export interface TrafficLevel {
  readonly requestsPerSecond: number;
  /** Seconds a request keeps an environment busy, INIT left out. */
  readonly busySeconds: number;
}

export interface ColdStarts {
  /** Shares 0–1 of all requests: beyond the provisioned environments, and of those that start cold. */
  readonly spilled: number;
  readonly cold: number;
}

/**
 * The share of requests that finds the provisioned environments busy, and that starts cold beyond them. Requests come
 * at random; the i-th environment gets those that find the i − 1 before it busy (Erlang's B formula), and has gone cold
 * when none came for as long as an idle environment is kept. What overflows is taken as random too, which it is less
 * the further out: so its cold starts are an upper estimate there.
 */
export function predictColdStarts(
  { requestsPerSecond, busySeconds }: TrafficLevel,
  provisioned: number,
  keptSeconds: number,
): ColdStarts {
  const offered = requestsPerSecond * busySeconds;
  if (offered <= 0) return { spilled: 0, cold: 0 };
  let [passed, spilled, cold] = [1, 1, 0];
  for (let environment = 1; passed > 1e-9; environment += 1) {
    const next = (offered * passed) / (environment + offered * passed);
    if (environment > provisioned) {
      cold += (passed - next) * Math.exp(-requestsPerSecond * passed * keptSeconds);
    } else spilled = next;
    passed = next;
  }
  return { spilled, cold };
}
