import { evaluateBudget, sayBudgetScope } from '../../costs/budget';
import { Exact } from '../../costs/exact';
import { type Known, known } from '../../known';
import { governs, type Policy } from './policy';
import {
  type BudgetStanding,
  type PolicyFacts,
  type PolicyPart,
  type PolicySubject,
  type PolicyVerdict,
  toVerdict,
} from './verdict';

/** A budget that is known to be passed refuses; one that can't be judged is only said. What adds nothing passes none. */
export function judgeBudgets(
  policy: Policy,
  facts: PolicyFacts,
  { place, parts }: PolicySubject,
): readonly PolicyVerdict[] {
  return facts.budgets
    .filter((budget) => governs(budget, place))
    .flatMap((budget) => judgeBudget(policy, budget, parts));
}

function judgeBudget(
  policy: Policy,
  budget: BudgetStanding,
  parts: readonly PolicyPart[],
): readonly PolicyVerdict[] {
  const addedUsdMonthly = sumAdded(parts.filter((part) => governs(budget, part.place)));
  if (addedUsdMonthly.known && new Exact(addedUsdMonthly.value).lessThanOrEqualTo(0)) return [];
  const { usdMonthly: budgetUsd, toDate, forecast } = budget;
  const held = evaluateBudget({ budgetUsd, toDate, forecast, addedUsdMonthly });
  const whose = `the budget of ${lowerFirst(sayBudgetScope(budget))}`;
  const orElse = 'Ask for less, or have the budget raised. ';
  switch (held.state) {
    case 'within':
      return [];
    case 'passes':
      return [
        toVerdict(policy, {
          title: `It would pass ${whose}`,
          detail: `${held.words} Why it holds: ${policy.reason}.`,
          orElse,
        }),
      ];
    case 'unknown':
      return [
        toVerdict(policy, { title: `It may pass ${whose}`, detail: held.words, effect: 'warns', orElse }),
      ];
  }
}

/** What parts add a month together; unknown as soon as one of them is. */
function sumAdded(parts: readonly PolicyPart[]): Known<string> {
  let sum = new Exact(0);
  for (const { addedUsdMonthly: added } of parts) {
    if (!added.known) return added;
    sum = sum.plus(added.value);
  }
  return known(sum.toFixed());
}

function lowerFirst(text: string): string {
  return text.startsWith('The ') || text.startsWith('Every ')
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
