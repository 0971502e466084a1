'use client';

import { useQueries } from '@tanstack/react-query';
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs';
import { useCallback } from 'react';
import { moduleOptions } from '@/lib/client/inventory/use-module';
import type { ModuleRow, ModuleWorkload, Scope } from '@/lib/contracts/inventory';

/** One line of the overview: a module, one of its workloads, or what stands there until they are known. */
export type OverviewLine =
  | { readonly kind: 'module'; readonly module: ModuleRow; readonly isOpen: boolean }
  | { readonly kind: 'workload'; readonly workload: ModuleWorkload }
  | { readonly kind: 'reasons'; readonly module: ModuleRow }
  | { readonly kind: 'rest'; readonly slug: string; readonly shown: number; readonly total: number }
  | { readonly kind: 'note'; readonly slug: string; readonly text: string };

/** The modules with the workloads of those that are open, as one list of lines; which are open stands in the address. */
export function useOpenModules(modules: readonly ModuleRow[], scope: Scope) {
  const [open, setOpen] = useQueryState(
    'open',
    parseAsArrayOf(parseAsString).withDefault([]).withOptions({ history: 'replace' }),
  );
  const shown = modules.filter(({ slug }) => open.includes(slug));
  const queries = useQueries({ queries: shown.map(({ slug }) => moduleOptions(slug, scope)) });
  const lines = modules.flatMap((module): OverviewLine[] => {
    const at = shown.indexOf(module);
    const line: OverviewLine = { kind: 'module', module, isOpen: at >= 0 };
    const query = queries[at];
    if (!query) return [line];
    if (query.data) return [line, ...toInside(module, query.data.workloads)];
    const text = query.isError
      ? `Its workloads could not be read: ${query.error.message}`
      : 'Reading its workloads…';
    return [line, { kind: 'note', slug: module.slug, text }];
  });
  const toggle = useCallback(
    (slug: string) =>
      setOpen((before) => {
        const next = before.includes(slug) ? before.filter((other) => other !== slug) : [...before, slug];
        return next.length > 0 ? next : null;
      }),
    [setOpen],
  );
  return { lines, toggle };
}

// A module of hundreds is read on its own page; here its first lines say what it is made of.
const mostShown = 100;

function toInside(module: ModuleRow, workloads: readonly ModuleWorkload[]): OverviewLine[] {
  const shown = workloads.slice(0, mostShown);
  const total = module.functions + module.services;
  if (total === 0) return [{ kind: 'note', slug: module.slug, text: 'It has no workload in this scope.' }];
  return [
    ...(module.health.reasons.length > 0 ? [{ kind: 'reasons', module } as const] : []),
    ...shown.map((workload) => ({ kind: 'workload', workload }) as const),
    ...(total > shown.length
      ? [{ kind: 'rest', slug: module.slug, shown: shown.length, total } as const]
      : []),
  ];
}
