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
  let bucket = 0;
  const numbers = readNumbers(bytes);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const step = numbers[index] ?? 0;
    bucket += step % 2 === 1 ? -(step + 1) / 2 : step / 2;
    histogram.set(bucket, numbers[index + 1] ?? 0);
  }
  return histogram;
}

function putNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let [value, place] = [0, 1];
  for (const byte of bytes) {
    value += (byte % 128) * place;
    place *= 128;
    if (byte >= 128) continue;
    numbers.push(value);
    [value, place] = [0, 1];
  }
  return numbers;
}
