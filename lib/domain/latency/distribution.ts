import { normalCdf, normalQuantile } from './normal';

/** How long requests take: the share that is done within so many milliseconds, and the reverse. */
export interface Distribution {
  readonly cdf: (ms: number) => number;
  /** `p` is 0–1. */
  readonly quantile: (p: number) => number;
}

/** A log-normal: the logarithm's mean and deviation. */
export interface LogNormal {
  readonly mu: number;
  readonly sigma: number;
}

const z95 = 1.6449;
const sigmaLeast = 0.01;

/**
 * The log-normal of this mean and p95: ln(p95 ÷ mean) = 1.645 σ − σ² ÷ 2. A log-normal's p95 is at most 3.87 times its
 * mean; what lies further out gets the widest there is through its p95.
 */
export function fitMeanAndP95(meanMs: number, p95Ms: number): LogNormal {
  const inside = z95 ** 2 - 2 * Math.log(p95Ms / meanMs);
  const sigma = Math.max(sigmaLeast, z95 - Math.sqrt(Math.max(0, inside)));
  return { mu: Math.log(p95Ms) - z95 * sigma, sigma };
}

/** The log-normal of this mean and deviation of the logarithm. */
export function fitMean(meanMs: number, sigma: number): LogNormal {
  return { mu: Math.log(meanMs) - sigma ** 2 / 2, sigma };
}

/** A log-normal as a distribution in milliseconds. */
export function toDistribution({ mu, sigma }: LogNormal): Distribution {
  return {
    cdf: (ms) => (ms <= 0 ? 0 : normalCdf((Math.log(ms) - mu) / sigma)),
    quantile: (p) => Math.exp(mu + sigma * normalQuantile(p)),
  };
}

const slices = 128;

/**
 * The sum of two independent times: one is cut into 128 slices of equal probability, each at its middle, and the other
 * shifted by each of them.
 */
export function addTimes(one: Distribution, other: Distribution): Distribution {
  const shifts = Array.from({ length: slices }, (_, index) => one.quantile((index + 0.5) / slices));
  return withQuantile((ms) => shifts.reduce((sum, shift) => sum + other.cdf(ms - shift), 0) / slices);
}

/** What requests take of which each share comes from another distribution; shares sum to 1. */
export function mixTimes(
  parts: readonly { readonly share: number; readonly times: Distribution }[],
): Distribution {
  const present = parts.filter(({ share }) => share > 0);
  return withQuantile((ms) => present.reduce((sum, { share, times }) => sum + share * times.cdf(ms), 0));
}

/** A distribution by its cumulative share alone; its percentiles are found by halving to a ten-thousandth. */
export function withQuantile(cdf: Distribution['cdf']): Distribution {
  return {
    cdf,
    quantile: (p) => {
      let high = 1;
      while (cdf(high) < p && high < 1e9) high *= 2;
      let low = high === 1 ? 0 : high / 2;
      while (high - low > high * 1e-4 && high > 1e-3) {
        const middle = (low + high) / 2;
        if (cdf(middle) < p) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    },
  };
}
