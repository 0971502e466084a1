'use client';

import dynamic from 'next/dynamic';
import { Skeleton } from '../skeleton';
import type { MarkdownBodyProps } from './markdown-body';

/** A text in Markdown, laid out in the browser: what reads it is fetched once, and a hostile text can't hold a server up. */
export const MarkdownText = dynamic<MarkdownBodyProps>(
  () => import('./markdown-body').then((module) => module.MarkdownBody),
  { ssr: false, loading: () => <Lines /> },
);

function Lines() {
  return (
    <div role="status" aria-label="Loading the text" className="flex flex-col gap-2.5 py-2">
      {['w-2/5', 'w-full', 'w-11/12', 'w-full', 'w-3/5'].map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <Skeleton key={index} className={`h-4 ${width}`} />
      ))}
    </div>
  );
}
