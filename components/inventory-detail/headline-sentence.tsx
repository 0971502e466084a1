'use client';

import { Link } from '@/components/ui/link';
import { StatusIcon } from '@/components/ui/status';
import { TooltipText } from '@/components/ui/tooltip';
import type { Headline, HeadlinePart } from '@/lib/present/inventory/headline';

/** The computed sentence under a workload's name; each part leads to its evidence and says what it rests on. */
export function HeadlineSentence({ headline }: { readonly headline: Headline }) {
  return (
    <p className="flex gap-1.5 text-base text-ink">
      <span className="flex h-5 items-center">
        <StatusIcon tone={headline.tone} />
      </span>
      <span className="min-w-0">
        {headline.parts.map((part, index) => (
          <span key={part.text}>
            {index > 0 ? ' ' : ''}
            <Part part={part} />
          </span>
        ))}
      </span>
    </p>
  );
}

const anchors = { capacity: '#capacity', metrics: '?tab=metrics', configuration: '?tab=configuration' };

function Part({ part }: { readonly part: HeadlinePart }) {
  if (part.evidence !== null)
    return (
      <TooltipText
        text={part.evidence}
        className="underline decoration-dotted decoration-line-strong underline-offset-4"
      >
        {part.text}
      </TooltipText>
    );
  if (part.section === null) return part.text;
  return (
    <Link tone="plain" scroll={part.section === 'capacity'} href={anchors[part.section]}>
      {part.text}
    </Link>
  );
}
