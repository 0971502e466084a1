'use client';

import { usePathname } from 'next/navigation';
import { useUnderWayChanges } from '@/lib/client/changes/use-changes';
import { useReviews } from '@/lib/client/reviews/use-reviews';
import { cx } from '../ui/cx';
import { ScopedLink } from '../ui/link';
import { Freshness } from './freshness';
import { Mark } from './mark';
import { toNavCount } from './nav-count';
import { isWithin, navItems } from './nav-items';

/** The pages of the console and, below them, how fresh what they show is. */
export function Nav({ onNavigate }: { readonly onNavigate?: () => void }) {
  const path = usePathname();
  const changes = useUnderWayChanges();
  const reviews = useReviews('undecided');
  const waiting = reviews.data?.data.filter(({ state }) => state !== 'snoozed').length;
  const counts: Readonly<Record<string, ReturnType<typeof toNavCount>>> = {
    '/changes': toNavCount({ ...readOf(changes), count: changes.data?.data.length }, 'under way'),
    '/reviews': toNavCount({ ...readOf(reviews), count: waiting }, 'waiting'),
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
          const count = counts[href] ?? null;
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
                {count ? (
                  <span className={cx(count.isRead ? tones[href] : 'text-ink-3', 'text-xs')}>
                    {count.text}
                    <span className="sr-only"> {count.said}</span>
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

const tones: Readonly<Record<string, string>> = {
  '/changes': 'text-progress-text',
  '/reviews': 'text-attention-text',
};

interface Read {
  readonly isError: boolean;
  readonly data?: { readonly meta: { readonly nextCursor: string | null } } | undefined;
}

function readOf({ isError, data }: Read) {
  return { isError, isMore: data !== undefined && data.meta.nextCursor !== null };
}
