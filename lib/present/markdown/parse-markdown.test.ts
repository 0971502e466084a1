import fc from 'fast-check';
import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './parse-markdown';

function elementsOf(node: Root | RootContent): Element[] {
  if (node.type !== 'root' && node.type !== 'element') return [];
  const inner = node.children.flatMap((child) => elementsOf(child));
  return node.type === 'element' ? [node, ...inner] : inner;
}

function read(text: string, marked: number[] = []): Element[] {
  const parsed = parseMarkdown(text, marked);
  if (parsed.kind === 'plain') throw new Error(parsed.reason);
  return elementsOf(parsed.tree);
}

const harmlessTags = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p pre q s samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var rp rt ruby'.split(
    ' ',
  ),
);
const schemes = /^(https?:|mailto:|#|\/|\.|[^:]*$)/i;

/** What a page must never be made of. */
function expectHarmless(elements: readonly Element[]): void {
  for (const { tagName, properties } of elements) {
    expect(harmlessTags, tagName).toContain(tagName);
    for (const [name, value] of Object.entries(properties)) {
      expect(name.toLowerCase()).not.toMatch(/^on|^style$|^srcdoc$|^formaction$/);
      if (/^(href|src|cite|longDesc)$/.test(name)) expect(String(value)).toMatch(schemes);
      if (name === 'id' || name === 'name') expect(String(value)).toMatch(/^(user-content-|line-\d+$)/);
    }
  }
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="javascript:alert(1)" srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,<script>alert(1)</script>"></object>',
  '<embed src="data:image/svg+xml;base64,PHN2Zy8+">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '<javascript:alert(1)>',
  '<form action="https://example.com"><input name=password><button formaction=javascript:alert(1)>go</button></form>',
  '<base href="https://example.com/">',
  '<meta http-equiv="refresh" content="0;url=https://example.com">',
  '<link rel=stylesheet href=https://example.com/x.css>',
  '<style>body{display:none}</style>',
  '<p style="position:fixed;inset:0" onclick=alert(1)>x</p>',
  '<div id="root" name="location">x</div>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<video src=x onerror=alert(1)><source onerror=alert(1)></video>',
  '<picture><source srcset="https://example.com/track.png"></picture>',
  '<textarea></textarea><script>alert(1)</script>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<!--><img src=x onerror=alert(1)>-->',
  '```"><img src=x onerror=alert(1)>\ncode\n```',
  '| <script>alert(1)</script> |\n| --- |\n| [x](javascript:alert(1)) |',
  '---\na: <script>alert(1)</script>\n---\n',
  '[^1]\n\n[^1]: <img src=x onerror=alert(1)>',
];

describe('hostile texts', () => {
  it.each(hostile)('%s', (text) => {
    expectHarmless(read(`# A decision\n\n${text}\n\nafter`));
  });

  it('stay harmless in any combination', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...hostile, '> ', '- ', '\n', '\n\n', '```', '|'), { maxLength: 8 }),
        (parts) => {
          expectHarmless(read(parts.join('')));
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    ['far too long', 'word '.repeat(25_000)],
    ['nested without end', `${'> '.repeat(5_000)}x`],
    ['lists in lists', `${'- '.repeat(5_000)}x`],
    ['brackets', '['.repeat(50_000)],
    ['emphasis that never ends', '*a_ '.repeat(20_000)],
    ['half-open CDATA', 'a <![CDATA['.repeat(9_000)],
  ])('%s is shown as written, and at once', (_, text) => {
    expect(parseMarkdown(text).kind).toBe('plain');
  });

  it('elements nested beyond the stack are shown as written', () => {
    expect(['plain', 'tree']).toContain(parseMarkdown('<div>'.repeat(1_900)).kind);
  });

  it('a long table of links is laid out', () => {
    const rows = Array.from({ length: 300 }, (_, row) => `| ${row} | [x](https://example.com) |`);
    expect(
      read(`| a | b |\n| - | - |\n${rows.join('\n')}`).filter(({ tagName }) => tagName === 'tr'),
    ).toHaveLength(301);
  });
});

describe('a text', () => {
  it('keeps tables, task lists, code with its parts, strikes and what is on each line', () => {
    const text =
      '# A\n\n- [x] done\n- [ ] open\n\n| a |\n| - |\n| b |\n\n```ts\nconst a = 1;\n```\n\n~~old~~\n';
    const elements = read(text);
    const names = elements.map(({ tagName }) => tagName);
    expect(names).toEqual(expect.arrayContaining(['h1', 'input', 'table', 'code', 'del']));
    const lineOf = (name: string) => elements.find(({ tagName }) => tagName === name)?.properties.id;
    expect([lineOf('h1'), lineOf('table'), lineOf('pre')]).toEqual(['line-1', 'line-6', 'line-10']);
    expect(elements.some(({ properties }) => String(properties.className).includes('hljs-keyword'))).toBe(
      true,
    );
  });

  it('counts lines from the top of the file, front matter included, which is shown as code', () => {
    const elements = read('---\nstatus: accepted\n---\n\n# A\n');
    expect(elements[0]?.tagName).toBe('pre');
    expect(elements.find(({ tagName }) => tagName === 'h1')?.properties.id).toBe('line-5');
  });

  it('leads links within it to the heading they name', () => {
    const elements = read('[go](#why-we-did)\n\n## Why we did!\n');
    expect(elements.find(({ tagName }) => tagName === 'a')?.properties.href).toBe('#line-3');
  });

  it('points out marked lines on the innermost block, and a line between blocks on the next', () => {
    const marks = (text: string, lines: number[]) =>
      read(text, lines)
        .filter(({ properties }) => properties.dataMarks)
        .map(({ tagName, properties }) => [tagName, properties.dataMarks]);
    const text = '# A\n\nfirst\nsecond\n\n- one\n  - two\n\n| a | b |\n| - | - |\n| c | d |\n';
    expect(marks(text, [4])).toEqual([['p', '4']]);
    expect(marks(text, [7])).toEqual([['li', '7']]);
    expect(marks(text, [11])).toEqual([['td', '11']]);
    expect(marks(text, [2, 3])).toEqual([['p', '2 3']]);
    expect(marks(text, [99])).toEqual([['td', '99']]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(() => parseMarkdown(text)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});
