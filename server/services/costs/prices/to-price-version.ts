import { PriceChange, PriceVersion } from '@/lib/contracts/costs/prices';
import { Failure } from '@/lib/contracts/shapes';
import { isPriceKey, unitOf } from '@/lib/domain/costs/price-book';
import { priceDifferenceKinds } from '@/lib/domain/costs/price-list/compare-books';
import { readIssues, readTiers } from '../../../db/price-book-repository';
import type { listPriceChanges, VersionRow } from '../../../db/price-version-repository';

type ChangeRow = Omit<Awaited<ReturnType<typeof listPriceChanges>>[number], 'version'>;

/** A refresh or import as the API shows it; its prices are left out. */
export function toPriceVersion(row: VersionRow): PriceVersion {
  const failure = Failure.safeParse(row.failure);
  const issues = readIssues(row.issues);
  const countOf = (kind: string) => row.kinds.find((one) => one.kind === kind)?.count ?? 0;
  return PriceVersion.parse({
    ...row,
    requestedBy: row.requestedByLabel,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    progress: { done: row.progressDone, total: row.progressTotal },
    failure: failure.success ? failure.data : null,
    counts: {
      listed: row.listed,
      notFound: issues.filter(({ kind }) => kind === 'notFound').length,
      ambiguous: issues.filter(({ kind }) => kind === 'ambiguous').length,
      ...Object.fromEntries(priceDifferenceKinds.map((kind) => [kind, countOf(kind)])),
    },
  });
}

/** A change of a price as the API shows it. */
export function toPriceChange(row: ChangeRow): PriceChange {
  return PriceChange.parse({
    key: row.key,
    region: row.region,
    unit: isPriceKey(row.key) ? unitOf(row.key) : null,
    at: row.at.toISOString(),
    kind: row.kind,
    before: readTiers(row.before),
    after: readTiers(row.after),
    percent: row.percent,
  });
}
