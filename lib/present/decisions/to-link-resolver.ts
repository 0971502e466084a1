import type { DecisionDetail } from '@/lib/contracts/decisions/shapes';

/** Leads a link from a decision's text to another's file to that decision's page; null where none is known by it. */
export function toLinkResolver({
  content,
  linked,
}: Pick<DecisionDetail, 'content' | 'linked'>): (href: string) => string | null {
  const pages = new Map<string, string>();
  for (const { path, text, line } of content.links) {
    if (path === null) continue;
    const found = linked.find((link) => link.decision !== null && link.line === line && link.text === text);
    if (found?.decision) pages.set(fileName(path), `/decisions/${found.decision.slug}`);
  }
  return (href) => pages.get(fileName(href)) ?? null;
}

function fileName(path: string): string {
  const withoutAnchor = path.split(/[?#]/, 1)[0] ?? '';
  return decode(withoutAnchor.split('/').at(-1) ?? '').toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
