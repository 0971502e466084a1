import type { Decision } from './decision';

// Addresses of other pages beside those of decisions.
const taken = new Set(['new', 'import', 'imports', 'export', 'timeline', 'supersessions']);

/** What names a decision in addresses: its number or else its date, then its title. */
export function toSlug({ number, date, title }: Pick<Decision, 'number' | 'date' | 'title'>): string {
  const words = (title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
  const id = number === null ? date : `adr-${String(number).padStart(4, '0')}`;
  const slug = [id, words].join('-').replaceAll(/^-+|-+$/g, '');
  return slug === '' || taken.has(slug) ? `decision-${slug}`.replace(/-$/, '') : slug;
}
