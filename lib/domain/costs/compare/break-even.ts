import { type Known, known } from '../../known';
import { Exact, toDecimalString } from '../exact';
import type { Architecture, PriceBook } from '../price-book';
import { findUnitPrice } from '../price-book';

/**
 * The share of the time (0–1, as decimal text) that a provisioned environment must run for it to cost no more than
 * on demand: capacity price ÷ (duration on demand − duration on provisioned)
 * (https://aws.amazon.com/lambda/pricing/, Provisioned Concurrency).
 */
export function provisionedBreakEven(
  book: PriceBook,
  region: string,
  architecture: Architecture,
): Known<string> {
  const capacity = findUnitPrice(book, `lambda.provisionedCapacity.${architecture}`, region);
  const onProvisioned = findUnitPrice(book, `lambda.provisionedDuration.${architecture}`, region);
  const onDemand = findUnitPrice(book, `lambda.duration.${architecture}`, region);
  if (!capacity.known) return capacity;
  if (!onProvisioned.known) return onProvisioned;
  if (!onDemand.known) return onDemand;
  const saved = new Exact(onDemand.value.usd).minus(onProvisioned.value.usd);
  if (saved.lte(0)) return { known: false, reason: 'time on provisioned environments is no cheaper here' };
  return known(toDecimalString(new Exact(capacity.value.usd).div(saved)));
}
