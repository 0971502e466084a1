import { ChevronRight } from 'lucide-react';
import { Link } from './link';

export interface Crumb {
  readonly label: string;
  /** Absent on the page one is on. */
  readonly href?: string | undefined;
}

/** Where this page lies; the last is the page itself. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs">
      <ol className="flex flex-wrap items-center gap-1 text-ink-2 text-xs">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.label} ${crumb.href ?? ''}`} className="flex min-w-0 items-center gap-1">
            {crumb.href ? (
              <Link tone="plain" href={crumb.href} className="truncate text-ink-2">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page" className="truncate text-ink">
                {crumb.label}
              </span>
            )}
            {index < crumbs.length - 1 ? (
              <ChevronRight aria-hidden size={12} className="shrink-0 text-ink-3" />
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}
