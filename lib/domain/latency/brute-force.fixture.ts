import { fitMean, type LogNormal } from './distribution';
import { drawTime, seeded } from './seeded.fixture';

/** Which percentiles are compared. */
export const percentiles = [0.5, 0.95, 0.99] as const;

/** Requests of which a share starts cold, and between which times each percentile lies by their drawing. */
export interface MixtureCase {
  readonly warm: LogNormal;
  readonly init: LogNormal;
  readonly share: number;
  readonly between: readonly (readonly [low: number, high: number])[];
}

/** A function with environments kept ready, and what became of its requests. */
export interface LambdaCase {
  readonly warm: LogNormal;
  readonly init: LogNormal;
  readonly requestsPerSecond: number;
  readonly keptSeconds: number;
  readonly provisioned: number;
  readonly spilled: number;
  readonly cold: number;
  readonly msP50: number;
  readonly msP95: number;
  /** The fewest that leave at most one request in a hundred cold, by trying them all. */
  readonly smallest: number;
}

/** Tasks that share a queue, and how long requests took. */
export interface QueueCase {
  readonly service: LogNormal;
  readonly servers: number;
  readonly offered: number;
  readonly msP50: number;
  readonly msP95: number;
}

export const coldMost = 0.01;

/** The mean of a log-normal in milliseconds. */
export const meanOf = ({ mu, sigma }: LogNormal) => Math.exp(mu + sigma ** 2 / 2);

const at = (sorted: Float64Array, p: number) =>
  sorted[Math.max(0, Math.min(sorted.length - 1, Math.floor(p * sorted.length)))] ?? Number.NaN;

/** 60,000 requests of the workload of that number. */
export function drawMixture(index: number): MixtureCase {
  const random = seeded(1000 + index);
  const warm = { mu: 3 + random() * 4, sigma: 0.2 + random() * 0.6 };
  const init = fitMean(200 + random() * 7000, 0.1 + random() * 0.3);
  const share = random() * 0.2;
  const sorted = Float64Array.from({ length: 60_000 }, () => {
    const cold = random() < share ? drawTime(init, random) : 0;
    return cold + drawTime(warm, random);
  }).sort();
  // Where cold meets warm a percentile jumps; brute force then knows it only to its own sampling error.
  const between = percentiles.map((p) => {
    const error = 2 * Math.sqrt((p * (1 - p)) / sorted.length);
    return [at(sorted, p - error), at(sorted, p + error)] as const;
  });
  return { warm, init, share, between };
}

/** 150,000 requests of the function of that number, and 20,000 for each number of environments tried. */
export function runLambda(index: number): LambdaCase {
  const random = seeded(2000 + index);
  const warm = { mu: 4 + random() * 3, sigma: 0.2 + random() * 0.4 };
  const init = fitMean(500 + random() * 5000, 0.2);
  // From one request in minutes to several at any moment.
  const offered = 10 ** (-4 + random() * 4.8);
  const requestsPerSecond = offered / (meanOf(warm) / 1000);
  const keptSeconds = 120 + random() * 600;
  const provisioned = Math.floor(random() * (offered + 2));
  const load = { warm, init, requestsPerSecond };
  const { spilled, cold, times } = serve(load, 150_000, provisioned, keptSeconds, random);
  times.sort();
  let smallest = 0;
  while (serve(load, 20_000, smallest, 0, random).cold > coldMost) smallest += 1;
  const found = { spilled, cold, msP50: at(times, 0.5), msP95: at(times, 0.95), smallest };
  return { ...load, keptSeconds, provisioned, ...found };
}

// Environments in a fixed order; the first one that is free serves. The provisioned ones never go cold.
function serve(
  { warm, init, requestsPerSecond }: Pick<LambdaCase, 'warm' | 'init' | 'requestsPerSecond'>,
  arrivals: number,
  provisioned: number,
  keptSeconds: number,
  random: () => number,
) {
  const freeAt: number[] = [];
  let [now, spilled, cold] = [0, 0, 0];
  const times = Float64Array.from({ length: arrivals }, () => {
    now -= Math.log(1 - random()) / requestsPerSecond;
    let first = freeAt.findIndex((free) => free <= now);
    if (first < 0) first = freeAt.length < provisioned ? freeAt.length : Math.max(freeAt.length, provisioned);
    while (freeAt.length < first) freeAt.push(0);
    const isCold = first >= provisioned && now - (freeAt[first] ?? Number.NEGATIVE_INFINITY) > keptSeconds;
    if (first >= provisioned) spilled += 1;
    if (isCold) cold += 1;
    const ms = drawTime(warm, random);
    freeAt[first] = now + ms / 1000;
    return ms + (isCold ? drawTime(init, random) : 0);
  });
  return { spilled: spilled / arrivals, cold: cold / arrivals, times };
}

/** 250,000 requests of the service of that number. */
export function runQueue(index: number): QueueCase {
  const random = seeded(3000 + index);
  const service = { mu: 3 + random() * 3, sigma: 0.3 + random() * 0.5 };
  const servers = 4 + Math.floor(random() * 28);
  const offered = servers * (0.3 + random() * 0.45);
  const rate = offered / (meanOf(service) / 1000);
  const freeAt = new Float64Array(servers);
  let now = 0;
  const times = Float64Array.from({ length: 250_000 }, () => {
    now -= Math.log(1 - random()) / rate;
    let first = 0;
    for (let each = 1; each < servers; each += 1) {
      if ((freeAt[each] ?? 0) < (freeAt[first] ?? 0)) first = each;
    }
    const begun = Math.max(now, freeAt[first] ?? 0);
    const ms = drawTime(service, random);
    freeAt[first] = begun + ms / 1000;
    return (begun - now) * 1000 + ms;
  }).sort();
  return { service, servers, offered, msP50: at(times, 0.5), msP95: at(times, 0.95) };
}
