'use client';

import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { use, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import { parseMarkdown } from '@/lib/present/markdown/parse-markdown';
import { Banner } from '../../states/banner';
import { type MarginMark, MarkdownContext, OuterMarks } from './markdown-context';
import { markdownElements } from './markdown-elements';

export interface MarkdownBodyProps {
  readonly text: string;
  readonly marks?: readonly MarginMark[];
  /** Where a link that is no address leads, e.g. to another file; null where it leads nowhere. */
  readonly resolveLink?: (href: string) => string | null;
}

const none: readonly MarginMark[] = [];
const nowhere = () => null;

/** Markdown laid out, every block at its lines, with what stands in the margin; a text that can't be is shown as written. */
export function MarkdownBody({ text, marks: own = none, resolveLink = nowhere }: MarkdownBodyProps) {
  const outer = use(OuterMarks);
  const marks = useMemo(() => [...own, ...outer], [own, outer]);
  const lines = marks.map(({ line }) => line).join();
  const parsed = useMemo(() => {
    const result = parseMarkdown(text, lines === '' ? [] : lines.split(',').map(Number));
    if (result.kind === 'plain') return result;
    const elements = toJsxRuntime(result.tree, {
      Fragment,
      jsx,
      jsxs,
      components: markdownElements,
      passNode: true,
    });
    return { kind: 'elements' as const, elements };
  }, [text, lines]);
  const context = useMemo(
    () => ({ markOf: (line: number) => marks.filter((one) => one.line === line), resolveLink }),
    [marks, resolveLink],
  );
  if (parsed.kind === 'plain')
    return (
      <div className="flex flex-col gap-3">
        <Banner tone="attention" title="Shown as it is written.">
          {parsed.reason}
        </Banner>
        <pre className="whitespace-pre-wrap break-words font-mono text-xs">{text}</pre>
      </div>
    );
  return (
    <MarkdownContext value={context}>
      <div className="relative flex flex-col gap-3 text-sm leading-6 [overflow-wrap:anywhere]">
        {parsed.elements}
      </div>
    </MarkdownContext>
  );
}
