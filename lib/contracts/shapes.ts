import { z } from 'zod';

/** A value that is known, or is not with the reason in words. */
export function knownOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), value }),
    z.object({ known: z.literal(false), reason: z.string() }),
  ]);
}

/** One or many values of a repeated query parameter, always read as a list. */
export function listOf<T extends z.ZodType<string>>(item: T) {
  return z.union([item.transform((one) => [one]), z.array(item).max(100)]).optional();
}

/** True for what can be the id of a row: a page of any other address has nothing to look for. */
export function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}

export const AccountId = z.string().regex(/^\d{12}$/, 'must be the 12 digits of an AWS account');
export const RegionName = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be an AWS region such as eu-west-1')
  .max(30);

const storable = { from: Date.parse('0001-01-01T00:00:00Z'), until: Date.parse('9999-12-31T23:59:59.999Z') };

/** A moment that PostgreSQL and JavaScript write alike: neither has a year 0 in common, nor one of five digits. */
export const Timestamp = z.iso
  .datetime({ offset: true })
  .refine((text) => isStorable(Date.parse(text)), 'must be in a year from 0001 to 9999');

/** A calendar day, YYYY-MM-DD, with the same bounds. */
export const Day = z.iso
  .date()
  .refine((text) => isStorable(Date.parse(text)), 'must be in a year from 0001 to 9999');

function isStorable(at: number): boolean {
  return at >= storable.from && at <= storable.until;
}

/** What is being looked at; every page and every list of workloads takes the same. */
export const scopeFields = {
  stage: listOf(z.string().min(1).max(50)),
  account: listOf(AccountId),
  region: listOf(RegionName),
};

/** Who counted cold starts: logs: the REPORT lines, read by Logs Insights; insights: Lambda Insights' init_duration. */
export const ColdStartSource = z.enum(['logs', 'insights']);
export type ColdStartSource = z.infer<typeof ColdStartSource>;

/** A figure computed from CloudWatch, with what is needed to judge it. */
export const Measurement = z.object({
  value: z.number(),
  /** e.g. p95, Maximum, Sum; or ratio where two sums were divided. */
  statistic: z.string(),
  unit: z.enum(['ms', 'count', 'ratio', 'percent']),
  windowStart: Timestamp,
  windowEnd: Timestamp,
  /** How many requests or datapoints stand behind it; null where CloudWatch does not say. */
  sampleCount: z.number().nullable(),
  /** The workload it was measured on, where it speaks for a group by its worst member. */
  workload: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** Who counted them, of cold starts; `both` where a group's members differ. Absent: CloudWatch's metrics. */
  source: z.enum(['logs', 'insights', 'both']).optional(),
});
export type Measurement = z.infer<typeof Measurement>;

export const Figure = knownOf(Measurement);
export type Figure = z.infer<typeof Figure>;

export const FailureKind = z.enum([
  'denied',
  'throttled',
  'capped',
  'unreachable',
  'expired',
  'invalid',
  'service',
  'unknown',
]);
export type FailureKind = z.infer<typeof FailureKind>;

/** Why AWS could not be read: what happened and what to do about it. */
export const Failure = z.object({ kind: FailureKind, message: z.string(), action: z.string().nullable() });
export type Failure = z.infer<typeof Failure>;
