'use client';

import { createContext } from 'react';

/** Something to stand in the margin, beside the block that holds a line of the text. */
export interface MarginMark {
  readonly line: number;
  readonly mark: React.ReactNode;
}

/** Marks of whoever stands around the text and does not lay it out, e.g. another area. */
export const OuterMarks = createContext<readonly MarginMark[]>([]);

interface Surroundings {
  readonly markOf: (line: number) => readonly MarginMark[];
  readonly resolveLink: (href: string) => string | null;
}

/** What the elements of a text are told by whoever shows it. */
export const MarkdownContext = createContext<Surroundings>({ markOf: () => [], resolveLink: () => null });
