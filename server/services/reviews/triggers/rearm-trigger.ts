import { TriggerRule } from '@/lib/contracts/reviews/trigger-shapes';
import { findUnitPrice, isPriceKey } from '@/lib/domain/costs/price-book';
import { nextOn, toDay } from '@/lib/domain/reviews/cadence';
import type { TriggerRule as Rule } from '@/lib/domain/reviews/trigger';
import type { Db } from '../../../db/client';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../../costs/load-price-book';

/**
 * Makes a trigger ready for the next time once its review is decided: a dated one moves to its next day or, without a
 * cadence, is done; a price is watched from where it is now. Others are quiet when what they watch is.
 */
export async function rearmTrigger(ctx: ServiceContext, tx: Db, triggerId: string, now: Date): Promise<void> {
  const row = await tx.reviewTrigger.findUnique({ where: { id: triggerId } });
  if (!row || row.archivedAt) return;
  const rule = TriggerRule.parse(row.rule);
  const next = await nextRule(ctx, rule, toDay(now));
  if (next === rule) return;
  await tx.reviewTrigger.update({
    where: { id: triggerId },
    data: next === null ? { standing: 'off' } : { rule: { ...next }, phase: 'quiet', phaseSince: now },
  });
}

async function nextRule(ctx: ServiceContext, rule: Rule, today: string): Promise<Rule | null> {
  switch (rule.kind) {
    case 'date':
      return rule.every === null ? null : { ...rule, on: nextOn(rule.on, rule.every, today) };
    case 'manual':
      return { ...rule, on: nextOn(rule.on, rule.every, today) };
    case 'price': {
      const book = await loadPriceBook(ctx);
      const price = isPriceKey(rule.priceKey) ? findUnitPrice(book, rule.priceKey, rule.region) : null;
      return price?.known ? { ...rule, baselineUsd: price.value.usd } : rule;
    }
    default:
      return rule;
  }
}
