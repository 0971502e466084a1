import { describe, expect, test } from 'vitest';
import { atColdShare, coldShareAllowed, toColdMixture } from './cold-mixture';
import { predictColdStarts } from './cold-starts';
import { fitMean, fitMeanAndP95, type LogNormal, toDistribution } from './distribution';
import { withWaiting } from './queueing';
import { drawTime, percentileOf, seeded } from './seeded.fixture';
import { findSmallest } from './smallest';

const percentiles = [0.5, 0.95, 0.99];
const sortedAt = (sorted: Float64Array, p: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
const meanOf = ({ mu, sigma }: LogNormal) => Math.exp(mu + sigma ** 2 / 2);

describe('a log-normal', () => {
  test('is found again from its mean and p95', () => {
    for (const sigma of [0.1, 0.5, 1, 1.5]) {
      const one = { mu: 4, sigma };
      const fitted = fitMeanAndP95(meanOf(one), toDistribution(one).quantile(0.95));
      expect(fitted.sigma).toBeCloseTo(sigma, 2);
      expect(fitted.mu).toBeCloseTo(4, 2);
    }
  });
});

describe('the mixture of cold and warm', () => {
  test('has the percentiles that brute force finds, within 2 % over 60 generated workloads', () => {
    const random = seeded(1);
    let worst = 0;
    const workloads = 60;
    for (let index = 0; index < workloads; index += 1) {
      const warm = { mu: 3 + random() * 4, sigma: 0.2 + random() * 0.6 };
      const init = fitMean(200 + random() * 7000, 0.1 + random() * 0.3);
      const share = random() * 0.2;
      const drawn = Float64Array.from({ length: 60_000 }, () => {
        const cold = random() < share ? drawTime(init, random) : 0;
        return cold + drawTime(warm, random);
      });
      const model = atColdShare(toColdMixture(toDistribution(warm), toDistribution(init)), share);
      const sorted = drawn.sort();
      for (const p of percentiles) {
        // Where cold meets warm a percentile jumps; brute force then knows it only to its own sampling error.
        const error = 2 * Math.sqrt((p * (1 - p)) / drawn.length);
        const [low, high] = [sortedAt(sorted, p - error), sortedAt(sorted, p + error)];
        const said = model.quantile(p);
        const off = said < low ? 1 - said / low : said > high ? said / high - 1 : 0;
        worst = Math.max(worst, off);
      }
    }
    expect(worst).toBeLessThan(0.02);
  }, 60_000);

  test('says at which cold-start share a percentile reaches an objective', () => {
    const warm = toDistribution({ mu: 4, sigma: 0.3 });
    const mixture = toColdMixture(warm, toDistribution(fitMean(3000, 0.2)));
    const share = coldShareAllowed(mixture, 0.95, 500);
    expect(share).toBeGreaterThan(0.049);
    expect(atColdShare(mixture, share - 0.001).quantile(0.95)).toBeLessThan(500);
    expect(atColdShare(mixture, share + 0.001).quantile(0.95)).toBeGreaterThan(500);
    expect(coldShareAllowed(mixture, 0.95, 20)).toBe(0);
    expect(coldShareAllowed(mixture, 0.95, 60_000)).toBe(1);
  });
});

interface Served {
  readonly spilled: number;
  readonly cold: number;
  readonly times: Float64Array;
}

// Environments in a fixed order; the first one that is free serves. The provisioned ones never go cold.
function runLambda(
  arrivals: number,
  rate: number,
  warm: LogNormal,
  init: LogNormal,
  provisioned: number,
  keptSeconds: number,
  random: () => number,
): Served {
  const freeAt: number[] = [];
  let [now, spilled, cold] = [0, 0, 0];
  const times = Float64Array.from({ length: arrivals }, () => {
    now -= Math.log(1 - random()) / rate;
    let at = freeAt.findIndex((free) => free <= now);
    if (at < 0) at = freeAt.length < provisioned ? freeAt.length : Math.max(freeAt.length, provisioned);
    while (freeAt.length < at) freeAt.push(0);
    const isCold = at >= provisioned && now - (freeAt[at] ?? Number.NEGATIVE_INFINITY) > keptSeconds;
    if (at >= provisioned) spilled += 1;
    if (isCold) cold += 1;
    const ms = drawTime(warm, random);
    freeAt[at] = now + ms / 1000;
    return ms + (isCold ? drawTime(init, random) : 0);
  });
  return { spilled: spilled / arrivals, cold: cold / arrivals, times };
}

describe('provisioned concurrency', () => {
  test('spills and starts cold as brute force does over 40 generated workloads, and the smallest number is within one of the exhaustive', () => {
    const random = seeded(2);
    const workloads = 40;
    let [worst, spill, furthest, percent] = [0, 0, 0, 0];
    for (let index = 0; index < workloads; index += 1) {
      const warm = { mu: 4 + random() * 3, sigma: 0.2 + random() * 0.4 };
      const init = fitMean(500 + random() * 5000, 0.2);
      // From one request in minutes to several at any moment.
      const offered = 10 ** (-4 + random() * 4.8);
      const rate = offered / (meanOf(warm) / 1000);
      const kept = 120 + random() * 600;
      const level = { requestsPerSecond: rate, busySeconds: meanOf(warm) / 1000 };
      const provisioned = Math.floor(random() * (offered + 2));
      const ran = runLambda(150_000, rate, warm, init, provisioned, kept, random);
      const said = predictColdStarts(level, provisioned, kept);
      spill = Math.max(spill, Math.abs(said.spilled - ran.spilled));
      worst = Math.max(worst, Math.abs(said.cold - ran.cold));
      const mixture = toColdMixture(toDistribution(warm), toDistribution(init));
      for (const p of [0.5, 0.95]) {
        const model = atColdShare(mixture, said.cold).quantile(p);
        percent = Math.max(percent, Math.abs(model / percentileOf(ran.times, p) - 1));
      }
      const most = 0.01;
      const chosen = findSmallest(100, (n) => predictColdStarts(level, n, 0).cold <= most) ?? -9;
      let exhaustive = 0;
      while (runLambda(20_000, rate, warm, init, exhaustive, 0, random).cold > most) exhaustive += 1;
      furthest = Math.max(furthest, Math.abs(chosen - exhaustive));
    }
    expect(spill).toBeLessThan(0.02);
    expect(worst).toBeLessThan(0.01);
    expect(percent).toBeLessThan(0.02);
    expect(furthest).toBeLessThanOrEqual(1);
  }, 120_000);
});

function runQueue(arrivals: number, rate: number, servers: number, service: LogNormal, random: () => number) {
  const freeAt = new Float64Array(servers);
  let now = 0;
  return Float64Array.from({ length: arrivals }, () => {
    now -= Math.log(1 - random()) / rate;
    let first = 0;
    for (let index = 1; index < servers; index += 1) {
      if ((freeAt[index] ?? 0) < (freeAt[first] ?? 0)) first = index;
    }
    const begun = Math.max(now, freeAt[first] ?? 0);
    const ms = drawTime(service, random);
    freeAt[first] = begun + ms / 1000;
    return (begun - now) * 1000 + ms;
  });
}

describe('tasks that share a queue', () => {
  test('answer within the percentiles that brute force finds, within 2 % over 40 generated services', () => {
    const random = seeded(3);
    const services = 40;
    let worst = 0;
    for (let index = 0; index < services; index += 1) {
      const service = { mu: 3 + random() * 3, sigma: 0.3 + random() * 0.5 };
      const servers = 4 + Math.floor(random() * 28);
      const utilisation = 0.3 + random() * 0.45;
      const offered = servers * utilisation;
      const drawn = runQueue(250_000, offered / (meanOf(service) / 1000), servers, service, random);
      const variability = Math.exp(service.sigma ** 2) - 1;
      const queue = { servers, offered, meanMs: meanOf(service), variability };
      const model = withWaiting(toDistribution(service), queue);
      for (const p of percentiles.slice(0, 2)) {
        const off = Math.abs((model?.quantile(p) ?? 0) / percentileOf(drawn, p) - 1);
        worst = Math.max(worst, off);
      }
    }
    expect(worst).toBeLessThan(0.02);
  }, 60_000);

  test('never catch up with more than they serve', () => {
    const queue = { servers: 2, offered: 2, meanMs: 100, variability: 1 };
    expect(withWaiting(toDistribution({ mu: 4, sigma: 0.3 }), queue)).toBeNull();
  });
});
