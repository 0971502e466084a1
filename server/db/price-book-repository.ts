import { z } from 'zod';
import { isPriceKey, type PriceKey } from '@/lib/domain/costs/price-book';
import type { PriceDifference } from '@/lib/domain/costs/price-list/compare-books';
import type { ListedRow, PriceIssue } from '@/lib/domain/costs/price-list/map-offers';
import type { Db } from './client';
import { toJsonColumn } from './json';

const Key = z.custom<PriceKey>((key) => typeof key === 'string' && isPriceKey(key));
const Tiers = z.array(z.object({ upTo: z.string().nullable(), usd: z.string() }));
const Row = z.object({ key: Key, region: z.string(), tiers: Tiers, source: z.string(), asOf: z.string() });
const Issue = z.object({
  key: Key,
  region: z.string(),
  kind: z.enum(['notFound', 'ambiguous']),
  reason: z.string(),
});

export const openStates = ['waiting', 'running'];

/** The id of the version in force; null while there is none and the bundled book is all there is. */
export async function findVersionInForce(db: Db): Promise<string | null> {
  const row = await db.priceBookVersion.findFirst({
    where: { state: 'ready' },
    orderBy: [{ finishedAt: 'desc' }, { number: 'desc' }],
    select: { id: true },
  });
  return row?.id ?? null;
}

/** The prices of a version; those of keys the product no longer has are left out. */
export async function readVersionPrices(db: Db, id: string): Promise<readonly ListedRow[]> {
  const row = await db.priceBookVersion.findUniqueOrThrow({ where: { id }, select: { prices: true } });
  return keepReadable(Row, row.prices);
}

/** What a version could not take over; those of keys the product no longer has are left out. */
export function readIssues(json: unknown): readonly PriceIssue[] {
  return keepReadable(Issue, json);
}

/** Stored tiers; null where there were none. */
export function readTiers(json: unknown): z.infer<typeof Tiers> | null {
  return json === null ? null : Tiers.parse(json);
}

/** Takes hold of a refresh that waits, or whose holder's time is over; false when another has it. */
export async function claimVersion(
  db: Db,
  id: string,
  claim: { readonly by: string; readonly now: Date; readonly until: Date; readonly total: number },
): Promise<boolean> {
  const { count } = await db.priceBookVersion.updateMany({
    where: {
      id,
      OR: [{ state: 'waiting' }, { state: 'running', claimedUntil: { lt: claim.now } }],
    },
    data: {
      state: 'running',
      claimedBy: claim.by,
      claimedUntil: claim.until,
      progressDone: 0,
      progressTotal: claim.total,
    },
  });
  return count === 1;
}

/** Notes how far a refresh is and keeps hold of it; false when the hold is lost. */
export async function saveVersionProgress(
  db: Db,
  id: string,
  claim: { readonly by: string; readonly until: Date },
  done: number,
): Promise<boolean> {
  const { count } = await db.priceBookVersion.updateMany({
    where: { id, state: 'running', claimedBy: claim.by },
    data: { progressDone: done, claimedUntil: claim.until },
  });
  return count === 1;
}

/** Ends what is under way under this hold without a version; nothing happens when the hold is lost. */
export async function failVersion(db: Db, id: string, by: string, failure: unknown, at: Date): Promise<void> {
  await db.priceBookVersion.updateMany({
    where: { id, state: 'running', claimedBy: by },
    data: { ...released, state: 'failed', failure: toJsonColumn(failure), finishedAt: at },
  });
}

/** Lets go of a refresh so that the next run takes it at once. */
export async function releaseVersion(db: Db, id: string, by: string): Promise<void> {
  await db.priceBookVersion.updateMany({
    where: { id, state: 'running', claimedBy: by },
    data: { ...released, state: 'waiting' },
  });
}

/** Ends refreshes that nobody has held since `before`: their process died and their job was given up. */
export async function failLostVersions(db: Db, before: Date, failure: unknown, at: Date): Promise<void> {
  await db.priceBookVersion.updateMany({
    where: {
      OR: [
        { state: 'running', claimedUntil: { lt: before } },
        { state: 'waiting', requestedAt: { lt: before } },
      ],
    },
    data: { ...released, state: 'failed', failure: toJsonColumn(failure), finishedAt: at },
  });
}

export interface VersionResult {
  readonly prices: readonly ListedRow[];
  readonly issues: readonly PriceIssue[];
  readonly differences: readonly PriceDifference[];
  readonly listed: number;
  readonly publishedOn: string | null;
}

/** Makes a refresh that is still held the book in force, with its differences; false when the hold is lost. */
export async function completeVersion(
  tx: Db,
  id: string,
  by: string,
  { prices, issues, differences, listed, publishedOn }: VersionResult,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.priceBookVersion.updateMany({
    where: { id, state: 'running', claimedBy: by },
    data: {
      ...released,
      state: 'ready',
      finishedAt: at,
      prices: toJsonColumn(prices),
      issues: toJsonColumn(issues),
      listed,
      publishedOn,
    },
  });
  if (count === 0) return false;
  await tx.priceChange.createMany({
    data: differences.map(({ key, region, kind, from, to, percent }) => ({
      versionId: id,
      at,
      key,
      region,
      kind,
      before: toJsonColumn(from),
      after: toJsonColumn(to),
      percent,
    })),
  });
  return true;
}

const released = { claimedBy: null, claimedUntil: null };

function keepReadable<T>(schema: z.ZodType<T>, json: unknown): readonly T[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((one: unknown) => {
    const parsed = schema.safeParse(one);
    return parsed.success ? [parsed.data] : [];
  });
}
