import type { Known } from '../known';
import { Exact, sayDollars } from './exact';

/** An amount that may be a lower bound. */
export interface BoundedUsd {
  readonly usd: string;
  /** False: it is at least `usd`. */
  readonly complete: boolean;
}

/** A month's budget and what is held against it; amounts are decimal strings in US dollars. */
export interface BudgetInput {
  readonly budgetUsd: string;
  readonly toDate: Known<BoundedUsd>;
  /** To the end of the month. */
  readonly forecast: Known<BoundedUsd>;
  /** What a change would add in a whole month; null: nothing is to be added. */
  readonly addedUsdMonthly: Known<string> | null;
}

/** Whether a month stays within its budget; `unknown` where the figures can't say. */
export interface BudgetVerdict {
  readonly state: 'within' | 'passes' | 'unknown';
  /** Spent so far ÷ budget; a lower bound where the cost is one. */
  readonly shareToDate: number | null;
  /** Forecast and what would be added ÷ budget. */
  readonly shareForecast: number | null;
  readonly words: string;
}

/**
 * Holds a month against its budget. What is known to be too much passes it, even as a lower bound; only a forecast
 * with nothing missing is within it.
 */
export function evaluateBudget(input: BudgetInput): BudgetVerdict {
  const budget = new Exact(input.budgetUsd);
  const toDate = input.toDate.known ? new Exact(input.toDate.value.usd) : null;
  const added = input.addedUsdMonthly;
  const known = input.forecast.known && (added === null || added.known) ? input.forecast.value : null;
  const forecast = known && new Exact(known.usd).plus(added?.known ? added.value : 0);
  const shares = { shareToDate: shareOf(toDate, budget), shareForecast: shareOf(forecast, budget) };
  if (toDate?.greaterThan(budget)) {
    return {
      ...shares,
      state: 'passes',
      words: `${sayDollars(toDate)} is spent already, of ${sayDollars(budget)}.`,
    };
  }
  if (forecast?.greaterThan(budget)) {
    const over = sayDollars(forecast.minus(budget));
    return {
      ...shares,
      state: 'passes',
      words: `The month is on its way to ${sayDollars(forecast)}, ${over} over.`,
    };
  }
  if (!forecast || !known?.complete) return { ...shares, state: 'unknown', words: sayUnknown(input) };
  return {
    ...shares,
    state: 'within',
    words: `The month is on its way to ${sayDollars(forecast)} of ${sayDollars(budget)}.`,
  };
}

function shareOf(amount: Exact | null, budget: Exact): number | null {
  return amount === null || budget.isZero() ? null : amount.div(budget).toNumber();
}

function sayUnknown({ budgetUsd, forecast, addedUsdMonthly }: BudgetInput): string {
  if (!forecast.known) return `Whether it stays within is unknown: ${forecast.reason}.`;
  if (addedUsdMonthly && !addedUsdMonthly.known) {
    return `Whether it stays within is unknown: ${addedUsdMonthly.reason}.`;
  }
  const least = sayDollars(new Exact(forecast.value.usd).plus(addedUsdMonthly?.value ?? 0));
  return `The month is on its way to at least ${least} of ${sayDollars(new Exact(budgetUsd))}; a part of it is unknown.`;
}

/** What a budget is for, in words. */
export function sayBudgetScope({
  module,
  stage,
}: {
  readonly module: { readonly name: string } | null;
  readonly stage: string | null;
}): string {
  if (!module) return stage === null ? 'The whole estate' : `Every module in ${stage}`;
  return stage === null ? module.name : `${module.name} in ${stage}`;
}
