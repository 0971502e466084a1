'use client';

import type { Element } from 'hast';
import { MermaidDiagram } from './mermaid-diagram';

type CodeBlockProps = React.HTMLAttributes<HTMLPreElement> & { readonly node?: Element };

const colours =
  '[&_.hljs-attr]:text-progress-text [&_.hljs-built_in]:text-progress-text [&_.hljs-comment]:text-ink-3 [&_.hljs-keyword]:text-accent-text [&_.hljs-literal]:text-attention-text [&_.hljs-meta]:text-ink-3 [&_.hljs-number]:text-attention-text [&_.hljs-string]:text-good-text [&_.hljs-title]:text-progress-text';

/** Code as it is written, or the diagram it describes. */
export function CodeBlock({ node, children, ...rest }: CodeBlockProps) {
  const diagram = node ? mermaidOf(node) : null;
  if (diagram !== null) return <MermaidDiagram source={diagram} />;
  return (
    <pre
      {...rest}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: wide code is scrolled by keyboard
      tabIndex={0}
      className={`max-w-full overflow-x-auto rounded border border-line bg-sunken px-3 py-2 text-xs leading-5 [&>code]:bg-transparent [&>code]:p-0 ${colours}`}
    >
      {children}
    </pre>
  );
}

function mermaidOf({ children: [code] }: Element): string | null {
  if (code?.type !== 'element' || !Array.isArray(code.properties.className)) return null;
  if (!code.properties.className.includes('language-mermaid')) return null;
  return code.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}
