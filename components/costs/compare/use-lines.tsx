'use client';

import { useState } from 'react';
import type { CompareReport } from '@/lib/contracts/costs/compare-shapes';
import type { OptionId } from '@/lib/domain/costs/compare/option-ids';
import { LinesSheet } from './lines-sheet';

/** The sheet with one option's lines, and what opens it. */
export function useLines(report: CompareReport | null) {
  const [openId, setOpenId] = useState<OptionId | null>(null);
  const open = report?.options.find(({ id }) => id === openId);
  return {
    openLines: setOpenId,
    sheet: open ? <LinesSheet option={open} onClose={() => setOpenId(null)} /> : null,
  };
}
