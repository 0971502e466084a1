import { randomUUID } from 'node:crypto';
import type { PriceVersionDetail } from '@/lib/contracts/costs/prices';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import type { Db } from '../../../db/client';
import { failLostVersions, openStates } from '../../../db/price-book-repository';
import { sendJob } from '../../../jobs/send-job';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../load-price-book';
import { getPriceVersion } from './get-price-version';

const lostAfterMs = 15 * 60_000;
const lost = {
  kind: 'unknown',
  message: 'The process that read the prices ended before it was done.',
  action: 'Refresh again.',
} as const;

/**
 * Asks for the prices of AWS's Price List for every region of the estate, every region the book has, and those named.
 * While one refresh is under way it is answered instead of a second one.
 */
export async function requestPriceRefresh(
  ctx: ServiceContext,
  { regions: named = [] }: { readonly regions?: readonly string[] | undefined } = {},
): Promise<PriceVersionDetail> {
  authorise(ctx.actor, 'prices.manage');
  const now = ctx.clock.now();
  await failLostVersions(ctx.db, new Date(now.getTime() - lostAfterMs), lost, now);
  const regions = await regionsToAsk(ctx, named);
  const id = randomUUID();
  const version = await ctx.db.$transaction(async (tx) => {
    const data = { id, source: 'priceList', label: '', state: 'waiting', regions, requestedAt: now };
    // The index that allows one under way decides, whichever process asks first.
    const { count } = await tx.priceBookVersion.createMany({
      data: { ...data, requestedByLabel: ctx.actor.label },
      skipDuplicates: true,
    });
    if (count === 1) await announce(tx, ctx, id, regions);
    const open = await tx.priceBookVersion.findFirst({
      where: { state: { in: openStates } },
      select: { id: true },
    });
    // It may have ended between the two statements; then its outcome is the answer.
    return (
      open ?? tx.priceBookVersion.findFirstOrThrow({ orderBy: { number: 'desc' }, select: { id: true } })
    );
  });
  return getPriceVersion(ctx, { versionId: version.id });
}

async function announce(tx: Db, ctx: ServiceContext, id: string, regions: readonly string[]): Promise<void> {
  await sendJob(tx, 'refresh-prices', { versionId: id }, { key: id });
  await appendAudit(tx, ctx.actor, ctx.clock.now(), {
    action: 'prices.refresh',
    subject: { kind: 'priceBook', id, label: 'Price book' },
    after: { regions },
  });
}

async function regionsToAsk(ctx: ServiceContext, named: readonly string[]): Promise<string[]> {
  const [watched, book] = await Promise.all([
    ctx.db.accountRegion.findMany({
      where: { enabled: true, account: { archivedAt: null } },
      select: { region: true },
      distinct: ['region'],
    }),
    loadPriceBook(ctx),
  ]);
  return [...new Set([...book.regions, ...watched.map(({ region }) => region), ...named])].sort();
}
