import { randomUUID } from 'node:crypto';
import type { NewPriceOverride, PriceOverride } from '@/lib/contracts/costs/prices';
import { authorise } from '../../../auth/actor';
import { appendAudit } from '../../../db/audit-repository';
import { findOverlapping } from '../../../db/price-override-repository';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { toPriceOverride } from './to-price-override';

const overrideLock = 7_224_012;

/** Puts a price of one's own in front of the book's; throws conflict where another holds at that time. */
export async function addPriceOverride(ctx: ServiceContext, wish: NewPriceOverride): Promise<PriceOverride> {
  authorise(ctx.actor, 'prices.manage');
  const now = ctx.clock.now();
  const validFrom = wish.from === null ? now : new Date(wish.from);
  const validUntil = wish.until === null ? null : new Date(wish.until);
  refuseEmptyTime(validFrom, validUntil, now);
  const { key, region, usd, reason } = wish;
  const row = await ctx.db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${overrideLock})`;
    const other = await findOverlapping(tx, { key, region, validFrom, validUntil });
    if (other) throw toConflict(other.usd, other.reason);
    const data = { id: randomUUID(), key, region, usd, reason, validFrom, validUntil };
    const created = await tx.priceOverride.create({
      data: { ...data, createdAt: now, createdByLabel: ctx.actor.label },
    });
    await appendAudit(tx, ctx.actor, now, {
      action: 'prices.override',
      subject: { kind: 'priceOverride', id: created.id, label: `${key}, ${region ?? 'all regions'}` },
      after: { usd, from: validFrom, until: validUntil },
      reason,
    });
    return created;
  });
  return toPriceOverride(row, now);
}

function refuseEmptyTime(from: Date, until: Date | null, now: Date): void {
  if (until === null || (until > from && until > now)) return;
  const message = 'must be later than its beginning, and not in the past.';
  throw new ServiceError('invalid_input', 'The price would never be in force.', {
    issues: [{ field: 'until', message }],
  });
}

function toConflict(usd: string, reason: string): ServiceError {
  return new ServiceError('conflict', `Another price of your own holds at that time: $${usd} (${reason}).`, {
    action: 'End that one first, or choose a time after it.',
  });
}
