'use client';

import { useDeferredValue, useId, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { MarkdownText } from '@/components/ui/markdown/markdown-text';
import { Tabs } from '@/components/ui/tabs';
import { useNarrow } from '@/components/ui/use-media';

interface TextEditorProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly resolveLink?: (href: string) => string | null;
}

/** Markdown being written, with what it will look like beside it; one at a time where there is no room for both. */
export function TextEditor({ text, onText, resolveLink }: TextEditorProps) {
  const isNarrow = useNarrow();
  const [shown, setShown] = useState('write');
  const source = <Source text={text} onText={onText} />;
  const preview = <Preview text={text} {...(resolveLink ? { resolveLink } : {})} />;
  if (isNarrow)
    return (
      <Tabs
        label="Write or look"
        selected={shown}
        onSelect={setShown}
        items={[
          { id: 'write', title: 'Write', content: source },
          { id: 'look', title: 'Preview', content: preview },
        ]}
      />
    );
  return (
    <div className="grid min-h-0 flex-1 grid-cols-2 gap-4">
      {source}
      {preview}
    </div>
  );
}

function Source({ text, onText }: Pick<TextEditorProps, 'text' | 'onText'>) {
  const hintId = useId();
  return (
    <div className="flex min-h-0 flex-col gap-1">
      <textarea
        aria-label="Text in Markdown"
        aria-describedby={hintId}
        value={text}
        spellCheck
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => continueList(event, onText)}
        className={cx(
          'min-h-[50vh] w-full flex-1 resize-none rounded border border-control bg-surface px-3 py-2 font-mono text-xs leading-5',
          'focus-visible:border-accent',
        )}
      />
      <p id={hintId} className="text-ink-3 text-xs">
        Markdown as GitHub reads it: tables, task lists, code, Mermaid diagrams. Enter goes on with a list.
      </p>
    </div>
  );
}

/** Enter at the end of a list's item begins the next; at an empty item it ends the list. */
function continueList(event: React.KeyboardEvent<HTMLTextAreaElement>, onText: (text: string) => void): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  const area = event.currentTarget;
  const { selectionStart: at, selectionEnd: end, value } = area;
  if (at !== end) return;
  const lineStart = value.lastIndexOf('\n', at - 1) + 1;
  const item = /^(\s*)(?:([-*+])|(\d+)([.)])) (\[[ xX]\] )?(.*)$/.exec(value.slice(lineStart, at));
  if (!item) return;
  const [, indent = '', bullet, number, mark = '.', task, words] = item;
  event.preventDefault();
  if (words === '') {
    area.setRangeText('', lineStart, at, 'end');
  } else {
    const next = bullet ?? `${Number(number) + 1}${mark}`;
    area.setRangeText(`\n${indent}${next} ${task ? '[ ] ' : ''}`, at, at, 'end');
  }
  onText(area.value);
}

function Preview({ text, resolveLink }: Pick<TextEditorProps, 'text' | 'resolveLink'>) {
  const shown = useDeferredValue(text);
  return (
    <section
      aria-label="Preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard
      tabIndex={0}
      className="min-h-0 overflow-y-auto rounded border border-line px-4 py-2 lg:h-full"
    >
      <MarkdownText text={shown} {...(resolveLink ? { resolveLink } : {})} />
    </section>
  );
}
