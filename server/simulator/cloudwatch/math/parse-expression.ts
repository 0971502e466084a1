import { wrongExpression } from './errors';
import { type Expression, OPERATORS, type Operator } from './expression';

type Token =
  | { readonly kind: 'number' | 'text' | 'word'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: Operator }
  | { readonly kind: 'mark'; readonly text: string };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|'([^']*)'|"([^"]*)"|([A-Za-z][A-Za-z0-9_]*)|(\|\||&&|==|!=|<=|>=|[-+*/^<>])|([(),[\]]))/y;
const WORD_OPERATORS: Readonly<Record<string, Operator>> = { AND: '&&', OR: '||' };
const DEEPEST = 100;

function isOperator(text: string): text is Operator {
  return text in OPERATORS;
}

function tokenOf(match: RegExpExecArray): Token {
  const [, number, single, double, word, operator, mark = ''] = match;
  if (number !== undefined) return { kind: 'number', text: number };
  const quoted = single ?? double;
  if (quoted !== undefined) return { kind: 'text', text: quoted };
  const spelled = word === undefined ? operator : WORD_OPERATORS[word];
  if (spelled !== undefined && isOperator(spelled)) return { kind: 'operator', text: spelled };
  return word === undefined ? { kind: 'mark', text: mark } : { kind: 'word', text: word };
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length && text.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (match === null) throw wrongExpression(text, `Unexpected character at position ${at}.`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

/** Precedence climbing over the tokens. */
class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  whole(): Expression {
    const expression = this.binary(1);
    if (this.at < this.tokens.length) this.refuse();
    return expression;
  }

  private refuse(): never {
    const token = this.tokens[this.at];
    const reason = token === undefined ? 'It ends too early.' : `Unexpected '${token.text}'.`;
    throw wrongExpression(this.text, reason);
  }

  private binary(weakest: number): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST) throw wrongExpression(this.text, 'It is nested too deeply.');
    let left = this.unary();
    for (let token = this.tokens[this.at]; token?.kind === 'operator'; token = this.tokens[this.at]) {
      const strength = OPERATORS[token.text];
      if (strength < weakest) break;
      this.at += 1;
      left = { kind: 'binary', operator: token.text, left, right: this.binary(strength + 1) };
    }
    this.depth -= 1;
    return left;
  }

  private unary(): Expression {
    let negative = false;
    for (let token = this.tokens[this.at]; token?.kind === 'operator'; token = this.tokens[this.at]) {
      if (token.text !== '-') this.refuse();
      negative = !negative;
      this.at += 1;
    }
    const of = this.primary();
    return negative ? { kind: 'negate', of } : of;
  }

  private primary(): Expression {
    const token = this.tokens[this.at] ?? this.refuse();
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', text: token.text };
      case 'word':
        return this.word(token.text);
      case 'mark':
      case 'operator':
        return this.bracketed(token.text);
    }
  }

  private bracketed(opening: string): Expression {
    if (opening === '[') return { kind: 'array', items: this.listUntil(']') };
    if (opening !== '(') {
      this.at -= 1;
      this.refuse();
    }
    const inner = this.binary(1);
    if (!this.takes(')')) this.refuse();
    return inner;
  }

  private word(text: string): Expression {
    if (this.takes('(')) return { kind: 'call', name: text, args: this.listUntil(')') };
    return /^[a-z]/.test(text) ? { kind: 'id', id: text } : { kind: 'keyword', word: text };
  }

  private listUntil(closing: string): readonly Expression[] {
    const items: Expression[] = [];
    if (this.takes(closing)) return items;
    do items.push(this.binary(1));
    while (this.takes(','));
    if (!this.takes(closing)) this.refuse();
    return items;
  }

  private takes(mark: string): boolean {
    const token = this.tokens[this.at];
    const found = token?.kind === 'mark' && token.text === mark;
    if (found) this.at += 1;
    return found;
  }
}

/** Returns a parsed expression. Throws ValidationError saying what can't be read. */
export function parseExpression(text: string): Expression {
  if (/^\s*SELECT\s/i.test(text)) {
    throw wrongExpression(
      text,
      'Metrics Insights queries are not simulated; name the metrics, or use SEARCH.',
    );
  }
  return new Parser(text).whole();
}
