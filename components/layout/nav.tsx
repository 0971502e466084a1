'use client';

import { usePathname } from 'next/navigation';
import { useUnderWayChanges } from '@/lib/client/changes/use-changes';
import { useReviews } from '@/lib/client/reviews/use-reviews';
import { formatCount } from '@/lib/format/number';
import { cx } from '../ui/cx';
import { ScopedLink } from '../ui/link';
import { Freshness } from './freshness';
import { Mark } from './mark';
import { isWithin, navItems } from './nav-items';

/** The pages of the console and, below them, how fresh what they show is. */
export function Nav({ onNavigate }: { readonly onNavigate?: () => void }) {
  const path = usePathname();
  const changes = useUnderWayChanges();
  const reviews = useReviews('undecided');
  const waiting = reviews.data?.data.filter(({ state }) => state !== 'snoozed').length;
  const counts: Readonly<
    Record<string, { readonly count: number | null; readonly word: string; readonly tone: string }>
  > = {
    '/changes': {
      ...counted(changes, changes.data?.data.length),
      word: 'under way',
      tone: 'text-progress-text',
    },
    '/reviews': { ...counted(reviews, waiting), word: 'waiting', tone: 'text-attention-text' },
  };
  return (
    <nav aria-label="Pages" className="flex h-full flex-col bg-sunken">
      <div className="flex h-bar shrink-0 items-center gap-2 px-4 font-semibold text-base tracking-tight">
        <Mark />
        Trimtab
      </div>
      <ul className="flex flex-col gap-0.5 px-2 py-1">
        {navItems.map(({ href, label, icon: Icon }) => {
          const isHere = isWithin(path, href);
          const { count = 0, word = '', tone = '' } = counts[href] ?? {};
          return (
            <li key={href}>
              <ScopedLink
                href={href}
                {...(onNavigate ? { onClick: onNavigate } : {})}
                {...(isHere ? { 'aria-current': 'page' as const } : {})}
                className={cx(
                  'flex h-8 items-center gap-2.5 rounded px-2 text-sm transition-colors duration-100',
                  isHere ? 'bg-pressed font-medium text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
                )}
              >
                <Icon aria-hidden size={15} className={isHere ? 'text-ink' : 'text-ink-3'} />
                <span className="flex-1">{label}</span>
                {count === null || count > 0 ? (
                  <span className={cx(tone, 'text-xs')}>
                    {count === null ? '?' : formatCount(count)}
                    <span className="sr-only"> {count === null ? `${word}: it can’t be read` : word}</span>
                  </span>
                ) : null}
              </ScopedLink>
            </li>
          );
        })}
      </ul>
      <div className="mt-auto border-line border-t px-4 py-3">
        <Freshness />
      </div>
    </nav>
  );
}

/** How many there are: none while that is being read, null where it can't be. */
function counted({ isError }: { readonly isError: boolean }, count: number | undefined) {
  return { count: count ?? (isError ? null : 0) };
}
