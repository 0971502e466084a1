import type { FunctionMinutes } from './function-columns';
import type { VersionPart } from './profile';
import { gaussian, uniform } from './random';
import { timelineReader } from './timeline';

/** Requests are drawn one by one up to this many a minute; beyond, the count of the second version is nearly normal. */
const DRAWN_SINGLY = 40;

/** Returns how many of `count` requests in a minute the second version of a weighted alias serves. */
export function secondOf(seed: number, minute: number, count: number, share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return count;
  if (count > DRAWN_SINGLY) {
    const drawn = count * share + Math.sqrt(count * share * (1 - share)) * gaussian(seed, minute, 50);
    return Math.min(count, Math.max(0, Math.round(drawn)));
  }
  let second = 0;
  for (let one = 0; one < count; one += 1) if (uniform(seed, minute, 60 + one) < share) second += 1;
  return second;
}

/**
 * Returns how many of the minute's `marked` requests (failed ones, cold ones) are among this version's: in proportion,
 * rounded by chance, and never more than either version has requests, so that both versions add up.
 */
export function partOfMarked(
  seed: number,
  minutes: FunctionMinutes,
  index: number,
  marked: number,
  stream: number,
): number {
  const whole = minutes.whole[index] ?? 0;
  const mine = minutes.invocations[index] ?? 0;
  if (marked === 0 || mine === 0) return 0;
  if (mine === whole) return marked;
  const chance = uniform(seed, minutes.from + index, stream);
  const second = minutes.isSecond[index] === 1;
  const ofSecond = second ? mine : whole - mine;
  const drawn = Math.floor((marked * ofSecond) / whole + chance);
  const found = Math.min(marked, ofSecond, Math.max(0, marked - (whole - ofSecond), drawn));
  return second ? found : marked - found;
}

/** Returns the minutes as one version of a weighted alias sees them; both versions together are the whole. */
export function takePart(seed: number, part: VersionPart, all: FunctionMinutes): FunctionMinutes {
  const begin = all.from * 60_000;
  const shareAt = timelineReader(part.secondShare, begin, 0);
  const sideAt = timelineReader(part.side, begin, 'none');
  const length = all.invocations.length;
  const column = () => new Int32Array(length);
  const taken: FunctionMinutes = {
    ...all,
    isSecond: new Uint8Array(length),
    invocations: column(),
    throttles: column(),
    concurrency: column(),
    spillover: column(),
    coldStarts: column(),
  };
  for (let index = 0; index < length; index += 1) {
    const at = begin + index * 60_000;
    const [side, share] = [sideAt(at), shareAt(at)];
    if (side === 'none') continue;
    const isSecond = side === 'second';
    const mine = (whole: number, ofSecond: number) => (isSecond ? ofSecond : whole - ofSecond);
    const count = all.invocations[index] ?? 0;
    const throttled = all.throttles[index] ?? 0;
    const served = mine(count, secondOf(seed, all.from + index, count, share));
    taken.isSecond[index] = isSecond ? 1 : 0;
    taken.invocations[index] = served;
    taken.throttles[index] = mine(throttled, Math.round(throttled * share));
    taken.spillover[index] = partOfMarked(seed, taken, index, all.spillover[index] ?? 0, 51);
    taken.coldStarts[index] = partOfMarked(seed, taken, index, all.coldStarts[index] ?? 0, 52);
    taken.concurrency[index] = count === 0 ? 0 : Math.ceil(((all.concurrency[index] ?? 0) * served) / count);
  }
  return taken;
}
