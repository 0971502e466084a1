import { findUnitPrice, isPriceKey, type PriceBook } from '@/lib/domain/costs/price-book';
import { known, unknown } from '@/lib/domain/known';
import { toDay } from '@/lib/domain/reviews/cadence';
import type { EstateFacts } from '@/lib/domain/reviews/estate-model';
import type { Evidence } from '@/lib/domain/reviews/evaluate';
import type { TriggerRule } from '@/lib/domain/reviews/trigger';
import { compileExpression } from './compile-expression';

interface BuiltOn {
  readonly title: string | null;
  readonly slug: string;
  readonly status: string;
}

/** Where evidence comes from. */
export interface Sources {
  readonly facts: (windowDays: number) => EstateFacts;
  readonly book: PriceBook;
  readonly builtOn: readonly BuiltOn[];
  readonly now: Date;
}

const fallen = new Set(['superseded', 'deprecated', 'rejected']);

/** What is known now of what a rule asks for. */
export function gatherEvidence(rule: TriggerRule, { facts, book, builtOn, now }: Sources): Evidence {
  switch (rule.kind) {
    case 'metric':
    case 'inventory':
    case 'cost': {
      const estate = facts(rule.windowDays);
      const met = compileExpression(rule.expression);
      const release = rule.release === null ? null : compileExpression(rule.release);
      return {
        kind: 'expression',
        uses: met.ok ? met.uses : [],
        facts: estate,
        met: met.ok ? met.run(estate) : { kind: 'invalid', reason: met.message },
        released:
          release === null
            ? null
            : release.ok
              ? release.run(estate)
              : { kind: 'invalid', reason: release.message },
      };
    }
    case 'price':
      return { kind: 'price', usd: findUsd(rule, book) };
    case 'date':
    case 'manual':
      return { kind: 'day', today: toDay(now) };
    case 'superseded':
      return {
        kind: 'links',
        builtOn: builtOn.length,
        fallen: builtOn.filter(({ status }) => fallen.has(status)).map(({ title, slug }) => title ?? slug),
      };
  }
}

function findUsd({ priceKey, region }: Extract<TriggerRule, { kind: 'price' }>, book: PriceBook) {
  if (!isPriceKey(priceKey)) return unknown(`the price book has no price ${priceKey}`);
  const price = findUnitPrice(book, priceKey, region);
  return price.known ? known(price.value.usd) : price;
}
