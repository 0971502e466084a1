import { Exact, inWords } from '../exact';
import { multiply, type Quantity, say } from '../quantity';
import type { Charge, ChargeContext } from './charge';
import { sayGb, scale } from './lambda-charges';

export interface SnapStartComponent {
  readonly kind: 'snapStart';
  /** `java`: a managed Java runtime, for which SnapStart costs nothing. */
  readonly runtime: 'java' | 'other';
  readonly memoryMb: number;
  /** Versions whose snapshot is kept. */
  readonly versions: Quantity;
  /** Hours each of them is kept; null is the whole month. */
  readonly hours: number | null;
  /** Environments restored from a snapshot. */
  readonly restores: Quantity;
}

const hoursMin = 3;

/** Keeping snapshots (three hours at least each) and restoring them (https://aws.amazon.com/lambda/pricing/, SnapStart). */
export function snapStartCharges(component: SnapStartComponent, { month }: ChargeContext): readonly Charge[] {
  const { runtime, memoryMb, versions, restores } = component;
  if (runtime === 'java') return [];
  const hours = Math.max(hoursMin, component.hours ?? month.hours);
  return [
    {
      label: 'SnapStart, snapshots kept',
      key: 'lambda.snapStart.cache',
      quantity: scale(multiply([versions], new Exact(hours).times(3600)), memoryMb),
      formula: `${say(versions, 'versions')} × ${inWords(hours)} h × 3,600 s × ${sayGb(memoryMb)}`,
    },
    {
      label: 'SnapStart, snapshots restored',
      key: 'lambda.snapStart.restore',
      quantity: scale(multiply([restores]), memoryMb),
      formula: `${say(restores, 'restores')} × ${sayGb(memoryMb)}`,
    },
  ];
}
