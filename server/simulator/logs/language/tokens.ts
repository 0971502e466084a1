import { malformed, type Span } from './malformed';

export type TokenKind = 'name' | 'text' | 'number' | 'duration' | 'pattern' | 'symbol' | 'end';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Names without backticks, texts without quotes and escapes, patterns without slashes. */
  readonly value: string;
}

const space = /\s+|#[^\n]*/y;
const rules: readonly (readonly [TokenKind, RegExp])[] = [
  ['duration', /\d+(?:\.\d+)?(?:ms|mo|[a-zA-Z]+)/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['name', /@?[A-Za-z_][\w.@]*|`[^`]+`/y],
  ['text', /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/y],
  ['symbol', /!=|<=|>=|=~|[-+*/%^=<>()[\],|]/y],
];
const pattern = /\/(?:[^/\\\n]|\\.)+\//y;
const beforePattern = new Set(['like', '=~', 'parse', 'in']);

function bare(kind: TokenKind, text: string): string {
  if (kind === 'text') return text.slice(1, -1).replace(/\\(["'\\])/g, '$1');
  return kind === 'pattern' || text.startsWith('`') ? text.slice(1, -1) : text;
}

function matchAt(rule: RegExp, source: string, at: number): string | null {
  rule.lastIndex = at;
  return rule.exec(source)?.[0] ?? null;
}

/** A slash begins a pattern only where no value can be divided: after `like`, `=~`, and a field of `parse`. */
function mayBePattern(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last !== undefined && beforePattern.has(last.value.toLowerCase())) return true;
  return tokens.at(-2)?.value.toLowerCase() === 'parse';
}

function nextToken(source: string, at: number, tokens: readonly Token[]): Token {
  const candidates = mayBePattern(tokens) ? [['pattern', pattern] as const, ...rules] : rules;
  for (const [kind, rule] of candidates) {
    const found = matchAt(rule, source, at);
    if (found !== null) return { kind, value: bare(kind, found), start: at, end: at + found.length };
  }
  const span = { start: at, end: at + 1 };
  throw malformed(`unexpected symbol found ${source[at]} at ${placeOf(source, at)}`, span);
}

/** Where a character is, as AWS says it. */
export function placeOf(source: string, at: number): string {
  const before = source.slice(0, at).split('\n');
  return `line ${before.length} and position ${before.at(-1)?.length ?? 0}`;
}

/** The tokens of a query, the last of kind `end`. Throws MalformedQueryException for a character no token has. */
export function tokensOf(source: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    for (let gap = matchAt(space, source, at); gap !== null; gap = matchAt(space, source, at))
      at += gap.length;
    if (at >= source.length) return [...tokens, { kind: 'end', value: '', start: at, end: at }];
    const token = nextToken(source, at, tokens);
    tokens.push(token);
    at = token.end;
  }
}
