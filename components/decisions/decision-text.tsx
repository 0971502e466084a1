'use client';

import { useMemo } from 'react';
import { MarkdownText } from '@/components/ui/markdown/markdown-text';
import { StatusIcon } from '@/components/ui/status';
import { TooltipText } from '@/components/ui/tooltip';
import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';
import { toLinkResolver } from '@/lib/present/decisions/to-link-resolver';

/** The text as it was written, with what it leaves open marked in the margin of its line. */
export function DecisionText({ decision }: { readonly decision: DecisionDetail }) {
  const marks = useMemo(
    () =>
      decision.issues
        .filter(({ severity }) => severity === 'open')
        .map(({ code, line, message }) => ({
          line,
          mark: (
            <TooltipText key={code} text={message} label={`Open issue: ${message}`}>
              <StatusIcon tone="attention" />
            </TooltipText>
          ),
        })),
    [decision.issues],
  );
  const resolveLink = useMemo(() => toLinkResolver(decision), [decision]);
  return (
    <article aria-label="Text" className="min-w-0 max-w-3xl pl-6">
      <MarkdownText text={decision.text} marks={marks} resolveLink={resolveLink} />
    </article>
  );
}
