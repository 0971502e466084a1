import type { Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { anchorBlocks } from './anchor-blocks';
import { findExcess } from './find-excess';
import { markLines } from './mark-lines';
import { numberLines } from './number-lines';
import { safeSchema } from './safe-schema';

/** Clean elements, or why the text is better shown as it is written. */
export type ParsedMarkdown =
  | { readonly kind: 'tree'; readonly tree: Root }
  | { readonly kind: 'plain'; readonly reason: string };

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkRehype, {
    allowDangerousHtml: true,
    handlers: {
      yaml: (_, node: { value: string }) => ({
        type: 'element',
        tagName: 'pre',
        properties: {},
        children: [
          {
            type: 'element',
            tagName: 'code',
            properties: { className: ['language-yaml'] },
            children: [{ type: 'text', value: `${node.value}\n` }],
          },
        ],
      }),
    },
  })
  .use(numberLines)
  .use(rehypeRaw)
  .use(rehypeSanitize, safeSchema)
  .use(rehypeHighlight, { plainText: ['mermaid'] })
  .use(anchorBlocks);

/**
 * A text in GitHub-flavoured Markdown as elements that run nothing and load nothing, each block with the lines it was
 * read from; `marked` are lines whose innermost block is pointed out. Never throws: what can't be read safely stays plain.
 */
export function parseMarkdown(text: string, marked: readonly number[] = []): ParsedMarkdown {
  const excess = findExcess(text);
  if (excess) return { kind: 'plain', reason: excess };
  try {
    const tree = processor.runSync(processor.parse(text));
    markLines(tree, marked);
    return { kind: 'tree', tree };
  } catch {
    return { kind: 'plain', reason: 'It is nested too deeply to be laid out.' };
  }
}
