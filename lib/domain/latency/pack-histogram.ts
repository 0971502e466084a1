import { type TimeHistogram, toPairs } from './time-histogram';

/** A histogram in few bytes: from the least bucket on, the step to each bucket and its count, seven bits a byte. */
export function packHistogram(histogram: TimeHistogram): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let before = 0;
  for (const [bucket, count] of toPairs(histogram)) {
    const step = bucket - before;
    putNumber(bytes, step < 0 ? -step * 2 - 1 : step * 2);
    putNumber(bytes, count);
    before = bucket;
  }
  return Uint8Array.from(bytes);
}

/** The histogram of `packHistogram`'s bytes. */
export function unpackHistogram(bytes: Uint8Array): TimeHistogram {
  const histogram = new Map<number, number>();
  addPacked(histogram, bytes, 0, bytes.length);
  return histogram;
}

/** The sum of histograms packed one behind the other, by their lengths in bytes. */
export function unpackSum(bytes: Uint8Array, lengths: readonly number[]): TimeHistogram {
  const sum = new Map<number, number>();
  let from = 0;
  for (const length of lengths) {
    addPacked(sum, bytes, from, from + length);
    from += length;
  }
  return sum;
}

// Steps and counts by turns; no list of them is made, for a ranking reads millions.
function addPacked(into: Map<number, number>, bytes: Uint8Array, from: number, to: number): void {
  let [value, place, bucket] = [0, 1, 0];
  let isStep = true;
  for (let index = from; index < to; index += 1) {
    const byte = bytes[index] ?? 0;
    value += (byte % 128) * place;
    place *= 128;
    if (byte >= 128) continue;
    if (isStep) bucket += value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    else into.set(bucket, (into.get(bucket) ?? 0) + value);
    isStep = !isStep;
    [value, place] = [0, 1];
  }
}

function putNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
