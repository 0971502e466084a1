'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Figure } from '@/lib/domain/reviews/find-figures';

interface FigureAtSelectionProps {
  readonly figures: readonly Figure[];
  readonly onChoose: (figure: Figure) => void;
}

interface Selected {
  readonly figure: Figure;
  readonly left: number;
  readonly top: number;
}

/** The act that a figure selected in the text offers, under it. */
export function FigureAtSelection({ figures, onChoose }: FigureAtSelectionProps) {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    const look = () => setSelected(findSelected(figures));
    document.addEventListener('selectionchange', look);
    window.addEventListener('scroll', look, true);
    return () => {
      document.removeEventListener('selectionchange', look);
      window.removeEventListener('scroll', look, true);
    };
  }, [figures]);
  if (!selected) return null;
  return (
    <div
      className="fixed z-30"
      style={{ left: selected.left, top: selected.top }}
      // The selection would be gone by the time the button is pressed.
      onMouseDownCapture={(event) => event.preventDefault()}
    >
      <Button size="sm" className="shadow-float" onPress={() => onChoose(selected.figure)}>
        {`Hold ${selected.figure.quote} against…`}
      </Button>
    </div>
  );
}

const gapPx = 4;

/** The figure that a selection in a text lies in or holds, in the block at its lines. */
function findSelected(figures: readonly Figure[]): Selected | null {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  if (!selection || selection.rangeCount === 0 || words === '' || words.length > 200) return null;
  const at = selection.anchorNode;
  const block = (at instanceof Element ? at : at?.parentElement)?.closest('[data-line]');
  if (!(block instanceof HTMLElement)) return null;
  const from = Number(block.dataset.line);
  const to = Number(block.dataset.lineEnd ?? block.dataset.line);
  const figure = figures.find(
    ({ line, quote }) => line >= from && line <= to && (words.includes(quote) || quote.includes(words)),
  );
  if (!figure) return null;
  const { left, bottom } = selection.getRangeAt(0).getBoundingClientRect();
  return { figure, left, top: bottom + gapPx };
}
