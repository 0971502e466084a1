'use client';

import { useState } from 'react';

interface RowDrag {
  /** The key of the row being dragged; null while none is. */
  readonly dragged: string | null;
  /** For the handle of a row. */
  readonly handleProps: (key: string) => React.HTMLAttributes<HTMLElement> & { draggable: true };
  /** For the row itself. */
  readonly rowProps: (index: number) => React.HTMLAttributes<HTMLElement>;
}

/** Moves rows by pointer: the row follows while it is dragged, and stays where it is dropped. */
export function useRowDrag(onMove: (key: string, index: number) => void): RowDrag {
  const [dragged, setDragged] = useState<string | null>(null);
  return {
    dragged,
    handleProps: (key) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', key);
        setDragged(key);
      },
      onDragEnd: () => setDragged(null),
    }),
    rowProps: (index) => ({
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        onMove(dragged, index);
      },
      onDrop: (event) => {
        event.preventDefault();
        setDragged(null);
      },
    }),
  };
}
