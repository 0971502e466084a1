import { invalid } from '../errors';
import type { Condition, SearchQuery } from './search-query';

const LONGEST = 1024;
const TOKEN = /\s*(?:"([^"]*)"|([()=])|([^\s()="]+))/y;
const SCHEMA = /^\s*\{([^}]*)\}/;
const SCHEMA_PART = /\s*(?:"([^"]*)"|([^",]+))\s*(?:,|$)/y;

interface Token {
  readonly text: string;
  readonly quoted: boolean;
}

function refuse(text: string, reason: string): never {
  throw invalid(`Error in expression: SEARCH('${text}'): ${reason}`);
}

function schemaOf(text: string, inside: string): SearchQuery['schema'] {
  const parts: string[] = [];
  SCHEMA_PART.lastIndex = 0;
  while (SCHEMA_PART.lastIndex < inside.length) {
    const match = SCHEMA_PART.exec(inside) ?? refuse(text, 'The schema can not be read.');
    parts.push(match[1] ?? (match[2] ?? '').trim());
  }
  const [namespace, ...dimensions] = parts;
  if (!namespace) return refuse(text, 'The schema names no namespace.');
  return { namespace, dimensions };
}

function tokensOf(text: string, terms: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (terms.slice(TOKEN.lastIndex).trim() !== '') {
    const match = TOKEN.exec(terms) ?? refuse(text, 'The search terms can not be read.');
    tokens.push({ text: match[1] ?? match[2] ?? match[3] ?? '', quoted: match[1] !== undefined });
  }
  return tokens;
}

/** OR binds least, then AND (written or not), then NOT. */
class Parser {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Condition | null {
    if (this.tokens.length === 0) return null;
    const condition = this.any();
    return this.at < this.tokens.length ? this.unexpected() : condition;
  }

  private unexpected(): never {
    return refuse(this.text, `Unexpected '${this.tokens[this.at]?.text ?? 'end'}'.`);
  }

  private any(): Condition {
    const of = [this.all()];
    while (this.takes('OR')) of.push(this.all());
    return { kind: 'any', of };
  }

  private all(): Condition {
    const of = [this.one()];
    for (;;) {
      if (!this.takes('AND') && (this.is('OR') || this.is(')') || this.at >= this.tokens.length)) break;
      of.push(this.one());
    }
    return { kind: 'all', of };
  }

  private one(): Condition {
    if (this.takes('NOT')) return { kind: 'not', of: this.one() };
    if (!this.takes('(')) return this.term();
    const inner = this.any();
    return this.takes(')') ? inner : this.unexpected();
  }

  private term(): Condition {
    const token = this.word();
    if (!this.takes('=')) return { kind: 'term', property: null, text: token.text, exact: token.quoted };
    if (!this.takes('(')) return this.valueOf(token.text);
    const of = [this.valueOf(token.text)];
    while (this.takes('OR')) of.push(this.valueOf(token.text));
    return this.takes(')') ? { kind: 'any', of } : this.unexpected();
  }

  private valueOf(property: string): Condition {
    const value = this.word();
    return { kind: 'term', property, text: value.text, exact: value.quoted };
  }

  private word(): Token {
    const token = this.tokens[this.at] ?? this.unexpected();
    if (!token.quoted && ['(', ')', '=', 'AND', 'OR', 'NOT'].includes(token.text)) this.unexpected();
    this.at += 1;
    return token;
  }

  private is(text: string): boolean {
    const token = this.tokens[this.at];
    return token !== undefined && !token.quoted && token.text === text;
  }

  private takes(text: string): boolean {
    const found = this.is(text);
    if (found) this.at += 1;
    return found;
  }
}

/** Returns the search that a SEARCH's first argument spells. Throws ValidationError saying what can't be read. */
export function parseSearch(text: string): SearchQuery {
  if (text.length > LONGEST) refuse(text, `It is longer than ${LONGEST} characters.`);
  const match = SCHEMA.exec(text);
  const terms = text.slice(match?.[0].length ?? 0);
  const schema = match === null ? null : schemaOf(text, match[1] ?? '');
  const condition = new Parser(text, tokensOf(text, terms)).whole();
  if (schema === null && condition === null) refuse(text, 'It names neither a schema nor a search term.');
  return { schema, condition };
}
