const mostCharacters = 100_000;
const mostNesting = 50;
/** A parser looks for the end of whatever a line opens, so that many in one paragraph cost their square. */
const mostOpeners = 2_000;

/** Why laying a text out would hold a browser up, or null. */
export function findExcess(text: string): string | null {
  if (text.length > mostCharacters) return 'It is longer than 100,000 characters.';
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    if ((paragraph.match(/[[<*_`~]/g)?.length ?? 0) > mostOpeners)
      return 'One of its paragraphs has thousands of marks in it.';
  }
  for (const line of text.split('\n')) {
    const containers = /^[\s>*+\-\d.)]*/.exec(line)?.[0].match(/[>*+-]|\d+[.)]/g)?.length ?? 0;
    if (containers > mostNesting && !/^\s*(?:[-*+>]\s*)?[-*_\s]+$/.test(line))
      return 'It is nested too deeply to be laid out.';
  }
  return null;
}
