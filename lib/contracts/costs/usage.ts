import { z } from 'zod';
import { bases } from '@/lib/domain/costs/basis';
import { listPriceKeys } from '@/lib/domain/costs/price-book';
import type { Quantity } from '@/lib/domain/costs/quantity';
import { known, unknown } from '@/lib/domain/known';
import { RegionName } from '../shapes';

const amountMax = 1e15;
const tooMuch = `must be a number from 0 to ${amountMax}`;

export const Amount = z.number({ error: tooMuch }).min(0, tooMuch).max(amountMax, tooMuch);

/** A quantity of use: a number, which counts as assumed, or a value with where it comes from; null is unknown. */
export const Usage = z
  .union(
    [
      Amount,
      z.strictObject({
        value: Amount.nullable().describe('Null: unknown; the total then says “at least”.'),
        basis: z.enum(bases).default('assumed'),
        reason: z.string().max(200).optional().describe('Why it is unknown.'),
      }),
    ],
    { error: `${tooMuch}, or { value, basis, reason } where a value of null is unknown` },
  )
  .transform((given): Quantity => {
    if (typeof given === 'number') return { value: known(given), basis: 'assumed' };
    const { value, basis, reason } = given;
    return { value: value === null ? unknown(reason ?? 'not given') : known(value), basis };
  });

/** Usage that is nothing unless given. */
export const OptionalUsage = Usage.prefault(0);

/** A share, 0–1, of usage. */
export const UsageShare = Usage.refine(
  ({ value }) => !value.known || value.value <= 1,
  'must be a share from 0 to 1',
);

/** A region by its name; whether the book in force has prices of it is the service's to say. */
export const PricedRegion = RegionName.meta({ example: 'us-east-1' });

export const hours = z
  .number()
  .min(0)
  .max(744)
  .nullable()
  .default(null)
  .describe('Hours in the month; null is the whole month.');
export const Memory = z.number().int().min(128).max(10_240).describe('MB');
export const EphemeralMb = z.number().int().min(512).max(10_240).default(512);
export const Architecture = z.enum(['x86_64', 'arm64']).default('x86_64');

/** What every component has besides. */
export const common = {
  name: z.string().trim().min(1).max(120).optional().describe('How the lines of it are told from others.'),
  region: PricedRegion.optional().describe('The estimate’s region, unless given.'),
};

/** The name of a price. */
export const PriceKeyName = z
  .enum(listPriceKeys(), 'is not a price of the price book; GET /costs/prices lists them')
  .meta({ example: 'lambda.duration.arm64' });

/** A price as text, in US dollars. */
export const UsdPrice = z
  .string()
  .max(30)
  .regex(/^\d{1,9}(\.\d{1,18})?$/, 'must be an amount in US dollars as text, such as 0.0000166667');

/** Why something was set. */
export const Reason = z.string().trim().min(3).max(200);
