import type { PriceVersionDetail } from '@/lib/contracts/costs/prices';
import { groupBy } from '@/lib/domain/group-by';
import { authorise } from '../../../auth/actor';
import { readIssues } from '../../../db/price-book-repository';
import { findVersionRow } from '../../../db/price-version-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { toPriceChange, toPriceVersion } from './to-price-version';

/** One refresh or import with its differences and what it could not take over; throws not_found for another id. */
export async function getPriceVersion(
  ctx: ServiceContext,
  { versionId }: { readonly versionId: string },
): Promise<PriceVersionDetail> {
  authorise(ctx.actor, 'costs.read');
  const found = await findVersionRow(ctx.db, versionId);
  if (!found) throw new ServiceError('not_found', 'There is no version of the price book of this id.');
  const { changes, ...row } = found;
  const kinds = [...groupBy(changes, ({ kind }) => kind)].map(([kind, same]) => ({
    kind,
    count: same.length,
  }));
  return {
    ...toPriceVersion({ ...row, kinds }),
    changes: changes.map(toPriceChange),
    issues: [...readIssues(row.issues)],
  };
}
