import { type Known, unknown } from '../known';

/** Quotas of AWS that decisions state, as AWS documented them in November 2026. */
export const awsLimits = {
  'lambda.timeoutS': { value: 900, unit: 's', about: 'A function’s longest timeout' },
  'lambda.memoryMb': { value: 10_240, unit: 'MB', about: 'A function’s most memory' },
  'lambda.ephemeralMb': { value: 10_240, unit: 'MB', about: 'The largest /tmp' },
  'lambda.zipUploadMb': { value: 50, unit: 'MB', about: 'A package, zipped and uploaded directly' },
  'lambda.unzippedMb': { value: 250, unit: 'MB', about: 'A package with its layers, unzipped' },
  'lambda.imageMb': { value: 10_240, unit: 'MB', about: 'A container image' },
} as const;
export type AwsLimit = keyof typeof awsLimits;

/** What a claim comes to: as stated within its tolerance, not, or not to be told. */
export type ClaimVerdict =
  | {
      readonly state: 'confirmed' | 'refuted';
      readonly actual: number;
      readonly differencePercent: number | null;
    }
  | { readonly state: 'unchecked'; readonly reason: string };

interface Stated {
  readonly stated: number;
  readonly tolerancePercent: number;
}

/** A stated figure against what it comes to now; the difference is of the actual to the stated, null for a stated zero. */
export function judgeClaim({ stated, tolerancePercent }: Stated, actual: Known<number>): ClaimVerdict {
  if (!actual.known) return { state: 'unchecked', reason: actual.reason };
  const difference = actual.value - stated;
  const differencePercent = stated === 0 ? null : (difference / Math.abs(stated)) * 100;
  const isWithin =
    differencePercent === null ? difference === 0 : Math.abs(differencePercent) <= tolerancePercent;
  return { state: isWithin ? 'confirmed' : 'refuted', actual: actual.value, differencePercent };
}

/** Of line amounts the sum, or unknown where there is none or one of them is. */
export function sumKnown(amounts: readonly Known<string>[]): Known<number> {
  if (amounts.length === 0) return unknown('the estimate has no such line');
  let sum = 0;
  for (const amount of amounts) {
    if (!amount.known) return amount;
    sum += Number(amount.value);
  }
  return { known: true, value: sum };
}
