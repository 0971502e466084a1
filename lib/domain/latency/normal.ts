/** The standard normal's cumulative probability; error under 1.5e-7 (Abramowitz & Stegun 1964, 7.1.26). */
export function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const upper = (poly * Math.exp(-x * x)) / 2;
  return z >= 0 ? 1 - upper : upper;
}

/** The z below which a share `p` of a standard normal lies, found by halving; p is kept off 0 and 1 by a thousand-millionth. */
export function normalQuantile(p: number): number {
  let [low, high] = [-6, 6];
  const wanted = Math.min(1 - 1e-9, Math.max(1e-9, p));
  while (high - low > 1e-7) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
