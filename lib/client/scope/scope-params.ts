import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import type { Scope } from '@/lib/contracts/inventory';

export const ranges = ['1d', '7d', '30d'] as const;
export type ScopeRange = (typeof ranges)[number];

/** What is looked at, as it stands in every page's address. */
export const scopeParams = {
  stage: parseAsArrayOf(parseAsString).withDefault([]),
  account: parseAsArrayOf(parseAsString).withDefault([]),
  region: parseAsArrayOf(parseAsString).withDefault([]),
  range: parseAsStringLiteral(ranges).withDefault('7d'),
};

export const scopeNames = ['stage', 'account', 'region', 'range'] as const;

interface ScopeValues {
  readonly stage: readonly string[];
  readonly account: readonly string[];
  readonly region: readonly string[];
}

/** The scope as the API takes it: what is not narrowed is left out. */
export function toScope({ stage, account, region }: ScopeValues): Scope {
  return {
    ...(stage.length > 0 ? { stage: [...stage] } : {}),
    ...(account.length > 0 ? { account: [...account] } : {}),
    ...(region.length > 0 ? { region: [...region] } : {}),
  };
}

/** Reads the scope of a page from its search parameters, for the server's prefetch. */
export const loadScope = createLoader(scopeParams);

/** `href` with the scope of `current` carried along; an outside address, and what `href` itself names, stay as they are. */
export function withScope(href: string, current: URLSearchParams | null): string {
  if (!href.startsWith('/') || href.startsWith('/api/') || current === null) return href;
  const [path = '', fragment] = href.split('#', 2);
  const [pathname = '', search = ''] = path.split('?', 2);
  const params = new URLSearchParams(search);
  for (const name of scopeNames) {
    const value = current.get(name);
    if (value !== null && !params.has(name)) params.set(name, value);
  }
  const query = params.toString();
  return `${pathname}${query ? `?${query}` : ''}${fragment === undefined ? '' : `#${fragment}`}`;
}
