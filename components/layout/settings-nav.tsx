'use client';

import { usePathname } from 'next/navigation';
import { cx } from '../ui/cx';
import { Link } from '../ui/link';

const sections = [
  { href: '/settings/you', label: 'You' },
  { href: '/settings/accounts', label: 'Accounts' },
  { href: '/settings/modules', label: 'Modules' },
  { href: '/settings/prices', label: 'Prices' },
  { href: '/settings/budgets', label: 'Budgets' },
  { href: '/settings/policies', label: 'Policies' },
  { href: '/settings/channels', label: 'Channels' },
  { href: '/settings/bill', label: 'Bill' },
  { href: '/settings/people', label: 'People' },
  { href: '/settings/tokens', label: 'Tokens' },
  { href: '/settings/audit', label: 'Audit' },
  { href: '/settings/api', label: 'API' },
] as const;

/** The sections of the settings; on a narrow screen they wrap into a line above the page. */
export function SettingsNav() {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className="shrink-0 border-line border-b px-4 md:px-6">
      <ul className="flex flex-wrap gap-x-4">
        {sections.map(({ href, label }) => {
          const isHere = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={href}
                tone="plain"
                {...(isHere ? { 'aria-current': 'page' as const } : {})}
                className={cx(
                  'relative -mb-px flex h-9 items-center text-sm hover:no-underline',
                  isHere
                    ? 'after:absolute after:inset-x-0 after:bottom-0 after:border-accent after:border-b-2 font-medium'
                    : 'text-ink-2 hover:text-ink',
                )}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
