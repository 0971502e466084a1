import type { Claim } from '@/lib/contracts/reviews/claim-shapes';
import { formatMoney } from '@/lib/format/money';
import { formatNumber } from '@/lib/format/number';

/** What a claim came to, in words with their tone. */
export function toClaimState({ verdict, unit }: Claim) {
  if (verdict.state === 'unchecked') {
    return { tone: 'neutral', word: 'can’t be checked', detail: `${verdict.reason}.` } as const;
  }
  const actual = unit === 'USD' ? formatMoney(verdict.actual) : `${formatNumber(verdict.actual)} ${unit}`;
  if (verdict.state === 'confirmed')
    return { tone: 'good', word: 'confirmed', detail: `It is ${actual}.` } as const;
  const { differencePercent: percent } = verdict;
  const by =
    percent === null ? '' : `, ${percent > 0 ? '+' : '−'}${formatNumber(Math.round(Math.abs(percent)))} %`;
  return { tone: 'bad', word: 'refuted', detail: `It is ${actual}${by}.` } as const;
}

const worstFirst = ['bad', 'neutral', 'good'] as const;

/** What stands in the margin for the claims of one line: the worst tone, and each in words. */
export function toClaimMark(claims: readonly Claim[]) {
  const states = claims.map((claim) => ({ quote: claim.quote, ...toClaimState(claim) }));
  const tone = worstFirst.find((one) => states.some((state) => state.tone === one)) ?? 'neutral';
  const words = states.map(({ quote, word, detail }) => `${quote} ${word}. ${detail}`).join(' ');
  return { tone, words };
}

/** How many claims hold, in one line. */
export function summariseClaims(claims: readonly Claim[]): string {
  const count = (state: Claim['verdict']['state']) =>
    claims.filter(({ verdict }) => verdict.state === state).length;
  return `${count('confirmed')} confirmed, ${count('refuted')} refuted, ${count('unchecked')} can’t be checked`;
}
