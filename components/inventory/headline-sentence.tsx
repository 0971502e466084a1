'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { StatusIcon } from '@/components/ui/status';
import { TooltipLink } from '@/components/ui/tooltip-link';
import type { Headline, HeadlinePart } from '@/lib/present/inventory/headline';

/** The computed sentence under a workload's name; each part leads to its evidence and says what it rests on. */
export function HeadlineSentence({ headline }: { readonly headline: Headline }) {
  const pathname = usePathname();
  const search = useSearchParams();
  return (
    <p className="flex gap-1.5 text-base text-ink">
      <span className="flex h-5 items-center">
        <StatusIcon tone={headline.tone} />
      </span>
      <span className="min-w-0">
        {headline.parts.map((part, index) => (
          <span key={part.text}>
            {index > 0 ? ' ' : ''}
            <Part part={part} href={toEvidence(part.section, pathname, search)} />
          </span>
        ))}
      </span>
    </p>
  );
}

function Part({ part, href }: { readonly part: HeadlinePart; readonly href: string | null }) {
  if (href === null) return part.text;
  return (
    <TooltipLink href={href} text={part.evidence ?? 'Go to what this rests on.'} scroll={false}>
      {part.text}
    </TooltipLink>
  );
}

/** The address of a part's evidence on this page, everything else in the address kept. */
function toEvidence(
  section: HeadlinePart['section'],
  pathname: string,
  search: URLSearchParams,
): string | null {
  if (section === null) return null;
  if (section === 'capacity') return `${pathname}?${search}#capacity`;
  const params = new URLSearchParams(search);
  params.set('tab', section);
  return `${pathname}?${params}`;
}
