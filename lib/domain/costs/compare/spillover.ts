/**
 * The share of requests that finds all `servers` busy when `offered` are in flight on average: Erlang's B formula,
 * for requests that come at random and go on demand when no provisioned environment is free
 * (A. K. Erlang, 1917; it holds for any distribution of durations).
 */
export function spilloverShare(offered: number, servers: number): number {
  if (offered <= 0) return 0;
  let inverse = 1;
  for (let server = 1; server <= servers; server += 1) {
    inverse = 1 + (inverse * server) / offered;
    // Less than one request in a million million.
    if (inverse > 1e12) return 0;
  }
  return 1 / inverse;
}
