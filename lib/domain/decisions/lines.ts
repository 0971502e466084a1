/** One line of a text: joined with `eol`, all of them are the text again, byte for byte. */
export interface Line {
  readonly text: string;
  /** "\n", "\r\n", "\r", or "" for a last line without an end. */
  readonly eol: string;
}

/** A text's lines with their ends kept; an empty text has one empty line. */
export function toLines(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(at, match.index), eol: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length || lines.length === 0) lines.push({ text: text.slice(at), eol: '' });
  return lines;
}

/** The line end a text uses most; "\n" for one that has none. */
export function usualEol(lines: readonly Line[]): string {
  const count = (eol: string) => lines.filter((line) => line.eol === eol).length;
  const [crlf, lf, cr] = [count('\r\n'), count('\n'), count('\r')];
  if (crlf > lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}
