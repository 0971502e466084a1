'use client';

import { useDeferredValue, useMemo, useState } from 'react';
import type { CompareReport, Usage } from '@/lib/contracts/costs/compare-shapes';
import { type Comparison, compare, costedOf } from '@/lib/domain/costs/compare/compare';
import { confirmCrossings, listCrossings } from '@/lib/domain/costs/compare/list-crossings';
import { settleParts } from '@/lib/domain/costs/compare/settle-parts';
import type { FieldFault } from '@/lib/domain/costs/compare/values';
import type { PriceBook } from '@/lib/domain/costs/price-book';
import { toCompareReport } from '@/lib/present/costs/compare-report';
import type { CompareState } from './compare-params';

/** A comparison computed where it is looked at. */
export interface LiveComparison {
  /** The last one that could be computed; null while something it needs was never given. */
  readonly report: CompareReport | null;
  readonly faults: readonly FieldFault[];
  /** The drawing is of values before the wrong ones were typed. */
  readonly isBehind: boolean;
}

/**
 * The comparison of a state: costs and curves with the keystroke, crossings and verdict right after it, for those
 * take longer than a frame.
 */
export function useComparison(state: CompareState, usage: Usage, book: PriceBook): LiveComparison {
  const { edits, shape, options } = state;
  const settled = useMemo(() => {
    const observations = usage.observations.map((one) => ({ ...one, shape: shape ?? one.shape }));
    return settleParts(observations, edits);
  }, [usage, edits, shape]);
  const comparison = useMemo(
    () => (settled.parts ? { settled, result: compare(settled.parts, options, book) } : null),
    [settled, options, book],
  );
  const [kept, setKept] = useState(comparison);
  if (comparison && comparison !== kept) setKept(comparison);
  const shown = comparison ?? kept;
  const later = useDeferredValue(shown);
  const crossings = useMemo(() => (later ? crossingsOf(later.result) : []), [later]);
  const report = useMemo(() => {
    if (!shown?.settled.parts) return null;
    const { parts, leftOut } = shown.settled;
    return toCompareReport({ usage, parts, leftOut: [...leftOut], comparison: shown.result, crossings });
  }, [shown, crossings, usage]);
  return { report, faults: settled.faults, isBehind: comparison === null };
}

function crossingsOf(result: Comparison) {
  return confirmCrossings(result, listCrossings(costedOf(result.options), result.range));
}
