'use client';

import NextLink from 'next/link';
import { Focusable } from 'react-aria-components/Tooltip';
import { Tooltip } from './tooltip';

interface TooltipLinkProps {
  readonly href: string;
  readonly text: React.ReactNode;
  readonly children: React.ReactNode;
  readonly scroll?: boolean;
}

/** Words that lead to their evidence, and say on hover and focus what they rest on. */
export function TooltipLink({ href, text, children, scroll = true }: TooltipLinkProps) {
  return (
    <Tooltip text={text}>
      <Focusable>
        <NextLink
          href={href}
          scroll={scroll}
          className="rounded-xs underline decoration-line-strong decoration-dotted underline-offset-4 hover:decoration-current"
        >
          {children}
        </NextLink>
      </Focusable>
    </Tooltip>
  );
}
