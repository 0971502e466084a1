'use client';

import type { Element } from 'hast';
import type { Components } from 'hast-util-to-jsx-runtime';
import { use } from 'react';
import { cx } from '../cx';
import { CodeBlock } from './code-block';
import { MarkdownContext } from './markdown-context';
import { MarkdownLink } from './markdown-link';

type BlockName = 'p' | 'li' | 'td' | 'th' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
type BlockProps = React.HTMLAttributes<HTMLElement> & {
  readonly node?: Element;
  readonly 'data-marks'?: string;
};

interface NamedBlockProps extends BlockProps {
  readonly as: BlockName;
  readonly look: string;
}

/** A block with what stands beside it in the margin. */
function Block({ as: Name, look, node, className, children, ...rest }: NamedBlockProps) {
  return (
    <Name {...rest} className={cx(look, className)}>
      <Marks lines={rest['data-marks']} />
      {children}
    </Name>
  );
}

function Marks({ lines }: { readonly lines: string | undefined }) {
  const { markOf } = use(MarkdownContext);
  if (!lines) return null;
  const marks = [...new Set(lines.split(' '))].flatMap((line) => markOf(Number(line)));
  return (
    <span className="absolute right-full mr-1 flex h-6 items-center gap-0.5">
      {marks.map(({ mark }) => mark)}
    </span>
  );
}

const heading = 'scroll-mt-16 text-balance font-semibold tracking-tight';

/** How each element of a text looks. Its headings come below the page's own. */
export const markdownElements: Partial<Components> = {
  h1: (props) => <Block as="h2" look={`${heading} text-lg`} {...props} />,
  h2: (props) => <Block as="h3" look={`${heading} mt-4 border-line border-b pb-1 text-base`} {...props} />,
  h3: (props) => <Block as="h4" look={`${heading} mt-2 text-sm`} {...props} />,
  h4: (props) => <Block as="h5" look={`${heading} mt-1 text-sm`} {...props} />,
  h5: (props) => <Block as="h6" look={`${heading} text-sm text-ink-2`} {...props} />,
  h6: (props) => <Block as="h6" look={`${heading} text-sm text-ink-2`} {...props} />,
  p: (props) => <Block as="p" look={'scroll-mt-16'} {...props} />,
  li: (props) => (
    <Block
      as="li"
      look={'scroll-mt-16 pl-1 [&.task-list-item]:-ml-5 [&.task-list-item]:list-none [&>p+p]:mt-2'}
      {...props}
    />
  ),
  td: (props) => <Block as="td" look={'border-line border-b px-2.5 py-1 align-top'} {...props} />,
  th: (props) => (
    <Block as="th" look={'border-line-strong border-b px-2.5 py-1 text-left font-medium'} {...props} />
  ),
  ul: ({ node, ...rest }) => (
    <ul {...rest} className="flex list-disc flex-col gap-1 pl-5 marker:text-ink-3" />
  ),
  ol: ({ node, ...rest }) => (
    <ol {...rest} className="flex list-decimal flex-col gap-1 pl-6 marker:text-ink-3" />
  ),
  blockquote: ({ node, ...rest }) => (
    <blockquote {...rest} className="flex flex-col gap-2 border-line-strong border-l-2 pl-3 text-ink-2" />
  ),
  table: ({ node, ...rest }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard
    <section aria-label="Table" tabIndex={0} className="max-w-full overflow-x-auto">
      <table
        {...rest}
        className="min-w-1/2 border-collapse text-left text-sm leading-5 [overflow-wrap:normal]"
      />
    </section>
  ),
  hr: ({ node, ...rest }) => <hr {...rest} className="border-line" />,
  input: ({ node, ...rest }) => (
    <input
      {...rest}
      aria-label={rest.checked ? 'done' : 'open'}
      className="mr-1.5 size-3.5 translate-y-0.5 accent-accent"
    />
  ),
  code: ({ node, className, ...rest }) => (
    <code {...rest} className={cx('rounded-sm bg-sunken px-1 py-0.5 font-mono text-xs', className)} />
  ),
  pre: CodeBlock,
  a: MarkdownLink,
  // Nothing is loaded from elsewhere: a picture is named and linked to.
  img: ({ src, alt }) => (
    <MarkdownLink href={typeof src === 'string' ? src : ''}>{`Picture: ${alt || 'unnamed'}`}</MarkdownLink>
  ),
};
