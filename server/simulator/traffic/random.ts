/** Deterministic noise: every number is a pure function of a seed and one or two integers, so any minute can be computed alone. */

const SCALE = 1 / 4294967296;
const ROOT_THREE = Math.sqrt(3);

function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return h ^ (h >>> 15);
}

/** Returns a 32-bit seed for a text, mixed with a base seed (FNV-1a, then avalanched). */
export function seedFrom(text: string, base = 0): number {
  let h = 0x811c9dc5 ^ base;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** Returns 32 bits, as a whole number from 0, that depend only on the seed, the position and the stream. */
export function bitsAt(seed: number, position: number, stream: number): number {
  const low = position >>> 0;
  const high = Math.floor(position / 4294967296);
  return mix(mix(seed ^ Math.imul(stream + 1, 0x9e3779b1)) ^ mix(low + Math.imul(high, 0x85ebca6b))) >>> 0;
}

/** Returns a number in [0, 1) that depends only on the seed, the position and the stream. */
export function uniform(seed: number, position: number, stream: number): number {
  return bitsAt(seed, position, stream) * SCALE;
}

/** Returns a nearly normal number with mean 0, variance 1 and |z| ≤ 3.5 (a sum of four uniforms: cheap and bounded). */
export function gaussian(seed: number, position: number, stream: number): number {
  const a = mix(mix(seed ^ Math.imul(stream + 1, 0x9e3779b1)) ^ mix(position >>> 0));
  const b = mix(a ^ 0x6a09e667);
  const sum = (a >>> 16) + (a & 0xffff) + (b >>> 16) + (b & 0xffff);
  return (sum / 65536 - 2) * ROOT_THREE;
}

/** Returns a whole count with the given mean at a position: Poisson by inversion when small, its normal limit when large. */
export function countAt(
  mean: number,
  seed: number,
  position: number,
  uniformStream: number,
  gaussianStream: number,
): number {
  if (mean <= 0) return 0;
  if (mean > 24)
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * gaussian(seed, position, gaussianStream)));
  const u = uniform(seed, position, uniformStream);
  // e^-m is never less than 1 - m, so most quiet minutes need no exponential.
  if (u <= 1 - mean) return 0;
  let probability = Math.exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < 120) {
    count += 1;
    probability *= mean / count;
    cumulative += probability;
  }
  return count;
}
