import { malformed, type Span } from './malformed';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A pattern in slashes as a regular expression; `(?i)` at its start ignores case. */
export function regularExpression(text: string, span: Span): RegExp {
  const [, ignore, body = ''] = /^(\(\?i\))?(.*)$/s.exec(text) ?? [];
  try {
    return new RegExp(body.replaceAll('(?P<', '(?<'), ignore === undefined ? 's' : 'si');
  } catch {
    throw malformed(`Invalid regular expression: ${text}`, span);
  }
}

/** A text that must occur somewhere; in `like`, % stands for anything. */
export function likePattern(text: string): RegExp {
  return new RegExp(text.split('%').map(escaped).join('.*'), 's');
}

/** A glob of `parse`: each star is a value, up to the text that follows it. */
export function globPattern(text: string): { readonly pattern: RegExp; readonly stars: number } {
  const parts = text.split('*').map(escaped);
  const last = parts.length - 1;
  const body = parts.map((part, index) => {
    if (index === 0) return part;
    return (index === last && part === '' ? '(.*)' : '(.*?)') + part;
  });
  return { pattern: new RegExp(body.join(''), 's'), stars: last };
}
