'use client';

import { usePathname } from 'next/navigation';
import { useUnderWayChanges } from '@/lib/client/changes/use-changes';
import { formatCount } from '@/lib/format/number';
import { cx } from '../ui/cx';
import { ScopedLink } from '../ui/link';
import { Freshness } from './freshness';
import { Mark } from './mark';
import { isWithin, navItems } from './nav-items';

/** The pages of the console and, below them, how fresh what they show is. */
export function Nav({ onNavigate }: { readonly onNavigate?: () => void }) {
  const path = usePathname();
  const underWay = useUnderWayChanges().data?.data.length ?? 0;
  return (
    <nav aria-label="Pages" className="flex h-full flex-col bg-sunken">
      <div className="flex h-bar shrink-0 items-center gap-2 px-4 font-semibold text-base tracking-tight">
        <Mark />
        Trimtab
      </div>
      <ul className="flex flex-col gap-0.5 px-2 py-1">
        {navItems.map(({ href, label, icon: Icon }) => {
          const isHere = isWithin(path, href);
          const count = href === '/changes' ? underWay : 0;
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
                {count > 0 ? (
                  <span className="text-progress-text text-xs">
                    {formatCount(count)}
                    <span className="sr-only"> under way</span>
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
