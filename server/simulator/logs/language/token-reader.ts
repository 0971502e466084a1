import { malformed } from './malformed';
import { placeOf, type Token, type TokenKind, tokensOf } from './tokens';

const deepest = 60;

/** Reads a query token by token. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private at = 0;
  private depth = 0;

  constructor(readonly source: string) {
    this.tokens = tokensOf(source);
  }

  peek(): Token {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] ?? this.missing();
  }

  next(): Token {
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** Where the last token read ended. */
  lastEnd(): number {
    return this.tokens[this.at - 1]?.end ?? 0;
  }

  /** Reads the next token if it is this symbol or, in any case, this word. */
  take(value: string): boolean {
    const token = this.peek();
    const found = token.kind === 'symbol' ? token.value === value : isWord(token, value);
    if (found) this.at += 1;
    return found;
  }

  expect(value: string): void {
    if (!this.take(value)) throw this.unexpected();
  }

  expectKind(kind: TokenKind): Token {
    if (this.peek().kind !== kind) throw this.unexpected();
    return this.next();
  }

  /** Reads what is inside something else; refuses what lies deeper than anyone writes, before the stack ends. */
  nested<T>(read: () => T): T {
    if (this.depth >= deepest) throw malformed('The query is nested too deeply.', this.peek());
    this.depth += 1;
    const found = read();
    this.depth -= 1;
    return found;
  }

  /** The refusal of the next token. */
  unexpected(token = this.peek()) {
    const shown = token.kind === 'end' ? 'end of query' : this.source.slice(token.start, token.end);
    return malformed(`unexpected symbol found ${shown} at ${placeOf(this.source, token.start)}`, token);
  }

  private missing(): never {
    throw malformed('The query is empty.', { start: 0, end: 0 });
  }
}

function isWord(token: Token, word: string): boolean {
  return token.kind === 'name' && token.value.toLowerCase() === word;
}
