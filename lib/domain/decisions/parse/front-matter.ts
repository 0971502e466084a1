import type { ScannedLine } from './scan';

export interface FrontMatterEntry {
  readonly label: string;
  readonly value: string;
  readonly line: number;
  readonly lastLine: number;
}

/**
 * The entries of YAML or TOML front matter that a record's facts are written in: scalars, quoted or not, folded
 * text and lists. What is nested deeper is no fact of ours and left alone.
 */
export function readFrontMatter(lines: readonly ScannedLine[]): FrontMatterEntry[] {
  const inner = lines.filter((line) => line.kind === 'frontMatter');
  const entries: FrontMatterEntry[] = [];
  for (let index = 0; index < inner.length; index += 1) {
    const line = inner[index];
    const match = line && /^(["']?)([\w][\w .-]*)\1\s*[:=](?:\s+(.*)|(["'[].*))?$/.exec(line.text);
    if (!line || !match) continue;
    const start = (match[3] ?? match[4] ?? '').trim();
    const below = followers(inner, index + 1);
    index += below.length;
    const value = toValue(start, below);
    entries.push({ label: match[2] ?? '', value, line: line.number, lastLine: line.number + below.length });
  }
  return entries;
}

function followers(lines: readonly ScannedLine[], from: number): readonly string[] {
  const found: string[] = [];
  for (let index = from; /^(\s+\S|-\s)/.test(lines[index]?.text ?? ''); index += 1) {
    found.push((lines[index]?.text ?? '').trim());
  }
  return found;
}

/** A value as text; the items of a list are joined by ", ". */
function toValue(start: string, below: readonly string[]): string {
  const first = start.replace(/\s+#.*$/, '');
  if (/^\[.*\]$/.test(first)) return first.slice(1, -1).split(',').map(unquote).join(', ');
  if (first === '' || /^[|>][+-]?$/.test(first)) {
    const items = below.filter((line) => line.startsWith('- ')).map((line) => unquote(line.slice(2)));
    return items.length > 0 ? items.join(', ') : below.join(' ');
  }
  return [unquote(first), ...below].join(' ');
}

function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
