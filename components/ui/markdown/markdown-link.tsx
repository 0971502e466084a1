'use client';

import { use } from 'react';
import { Link } from '../link';
import { MarkdownContext } from './markdown-context';

interface MarkdownLinkProps {
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  readonly children?: React.ReactNode;
}

/** A link of a text: to a heading in it, to another page of the console where it names one, or out; else its words. */
export function MarkdownLink({ href = '', id, children }: MarkdownLinkProps) {
  const { resolveLink } = use(MarkdownContext);
  const own = id === undefined ? {} : { id };
  const anchor =
    'text-accent-text underline decoration-line-strong underline-offset-2 hover:decoration-current';
  if (href.startsWith('#'))
    return (
      <a {...own} href={href} className={anchor}>
        {children}
      </a>
    );
  if (/^(https?|mailto):/i.test(href))
    return (
      <a {...own} href={href} target="_blank" rel="noopener noreferrer nofollow" className={anchor}>
        {children}
      </a>
    );
  const within = resolveLink(href);
  if (within) return <Link href={within}>{children}</Link>;
  return (
    <span
      title={href ? `${href} is not among the decisions here.` : undefined}
      className="border-line-strong border-b border-dotted"
    >
      {children}
    </span>
  );
}
