'use client';

import { useWhyNot } from '@/lib/client/access/use-me';
import { useDecisionSearch } from '@/lib/client/decisions/use-decisions';
import { useRequestSync } from '@/lib/client/estate/use-sync';
import { useWorkloadSearch } from '@/lib/client/inventory/use-inventory';
import { useFacets } from '@/lib/client/inventory/use-overview';
import { useGo } from '@/lib/client/scope/use-scope';
import { toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { splitActWords } from '@/lib/present/inventory/act-words';
import { rankByName } from '@/lib/present/inventory/rank-by-name';
import { toast } from '../ui/toast';
import { navItems } from './nav-items';
import { usePaletteActs } from './palette-acts';
import { openShortcutSheet } from './shortcut-sheet';
import { setTheme } from './theme';

const mostWorkloads = 12;
const mostDecisions = 6;

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

export interface PaletteSection {
  readonly title: string;
  readonly items: readonly PaletteItem[];
}

const settings = [
  ['/settings/accounts', 'Accounts and regions'],
  ['/settings/modules', 'Module rules'],
  ['/settings/prices', 'Prices'],
  ['/settings/budgets', 'Budgets'],
  ['/settings/policies', 'Policies of changes'],
  ['/settings/people', 'People'],
  ['/settings/tokens', 'API tokens'],
  ['/settings/audit', 'Audit log'],
  ['/settings/api', 'API reference'],
] as const;

/** What the palette offers for the text typed, section by section; empty sections are left out. */
export function usePaletteItems(text: string): { sections: readonly PaletteSection[]; isSearching: boolean } {
  const go = useGo();
  const { data: facets } = useFacets();
  const asked = splitActWords(text);
  const search = useWorkloadSearch(asked.rest);
  const decisions = useDecisionSearch(text);
  const acts = useActs();
  const matches = toMatcher(text);
  const typed = text.trim() !== '';
  const to = (href: string, label: string, hint?: string): PaletteItem => ({
    id: href,
    label,
    ...(hint ? { hint } : {}),
    run: () => go(href),
  });
  const pages = [
    ...navItems.map(({ href, label, key }) => to(href, label, `g ${key}`)),
    ...(typed ? settings.map(([href, label]) => to(href, label, 'Settings')) : []),
  ];
  const modules = (facets?.modules ?? []).map(({ slug, name }) => to(`/modules/${slug}`, name, 'module'));
  const found =
    asked.rest === '' ? [] : rankByName(asked.rest, search.data?.data ?? []).slice(0, mostWorkloads);
  const workloads = found.map(({ id, kind, name, stage, region }) =>
    to(
      `/${kind === 'function' ? 'functions' : 'services'}/${id}`,
      name,
      [stage, region].filter(Boolean).join(' · '),
    ),
  );
  const provision = found
    .filter(({ kind }) => kind === 'function')
    .slice(0, 3)
    .map(({ id, name }) => to(`/functions/${id}?act=provision`, `Provisioned concurrency of ${name}…`));
  const sections = [
    { title: 'Workloads', items: asked.isAct ? [] : workloads },
    { title: 'Pages', items: pages.filter(matches) },
    { title: 'Modules', items: modules.filter(matches) },
    {
      title: 'Decisions',
      items: asked.isAct
        ? []
        : decisions
            .slice(0, mostDecisions)
            .map((one) =>
              to(`/decisions/${one.slug}`, toDecisionTitle(one), `${toDecisionRef(one)} · ${one.status}`),
            ),
    },
    { title: 'Acts', items: [...acts.filter(matches), ...provision] },
  ];
  return {
    sections: sections.filter(({ items }) => items.length > 0),
    isSearching: asked.rest !== '' && search.isFetching && search.data === undefined,
  };
}

function useActs(): readonly PaletteItem[] {
  const pageActs = usePaletteActs();
  const sync = useRequestSync();
  const whyNoSync = useWhyNot('sync.request');
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => toast({ tone: 'good', title: 'Link copied', detail: 'It shows a colleague what you see.' }),
      () => toast({ tone: 'bad', title: 'The link was not copied', detail: 'The browser refused.' }),
    );
  return [
    ...pageActs,
    ...(whyNoSync === null ? [{ id: 'sync', label: 'Read AWS now', run: () => sync.mutate({}) }] : []),
    { id: 'copy-link', label: 'Copy a link to this view', run: copy },
    { id: 'theme-light', label: 'Theme: light', run: () => setTheme('light') },
    { id: 'theme-dark', label: 'Theme: dark', run: () => setTheme('dark') },
    { id: 'theme-system', label: 'Theme: as the system', run: () => setTheme('system') },
    { id: 'shortcuts', label: 'Keyboard shortcuts', hint: '?', run: openShortcutSheet },
  ];
}

/** True for items whose label holds every word typed. */
function toMatcher(text: string): (item: PaletteItem) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ label, hint }) => {
    const held = `${label} ${hint ?? ''}`.toLowerCase();
    return words.every((word) => held.includes(word));
  };
}
