import { describe, expect, test } from 'vitest';
import { compare, costedOf } from '@/lib/domain/costs/compare/compare';
import { partOf } from '@/lib/domain/costs/compare/compare.fixture';
import { confirmCrossings, listCrossings } from '@/lib/domain/costs/compare/list-crossings';
import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import type { GivenValues } from '@/lib/domain/costs/compare/values';
import { bundledPriceBook } from '@/lib/domain/costs/price-book';
import { toVerdict } from './compare-verdict';

function verdictOf(edits: GivenValues, ids: readonly OptionId[]): string {
  const part = partOf({ durationMs: 2000, memoryMb: 512, taskFloor: 1, taskConcurrency: 10, ...edits });
  const result = compare([part], ids, bundledPriceBook);
  return toVerdict(
    result,
    confirmCrossings(result, listCrossings(costedOf(result.options), result.range)),
    true,
  );
}

describe('the verdict', () => {
  test('names the cheapest and what passes below it first', () => {
    expect(verdictOf({ requests: 100_000 }, ['lambda', 'fargate', 'fargateSpot'])).toMatch(
      /^At today’s 100\sK requests a month Lambda on demand is cheapest, at \$1\.\d\d; Fargate Spot passes below it at [\d.]+\s[KM]\.$/,
    );
  });

  test('says where the passer stays below when steps of tasks make it cross more than once', () => {
    const edits = {
      requests: 500_000,
      taskConcurrency: 1,
      taskUtilisationPercent: 90,
      taskFront: 'none',
      addressesPerTask: 0,
    };
    expect(verdictOf(edits, ['lambda', 'fargate'])).toMatch(
      /(stays below from|is dearer again from) [\d.]+\s[MB] on\.$/,
    );
  });

  test('says that nothing passes below it, that there is nothing beside it, or nothing at all', () => {
    expect(verdictOf({ requests: 100_000 }, ['lambda', 'lambdaOther'])).toMatch(
      /nothing passes below it up to 100\sM\.$/,
    );
    expect(verdictOf({ requests: 100_000 }, ['lambda'])).toContain('nothing to compare it with');
    expect(verdictOf({ requests: 100_000, packaging: 'image' }, ['snapStart'])).toMatch(
      /^Nothing here can be compared/,
    );
  });
});
