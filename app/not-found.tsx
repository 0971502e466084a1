import Link from 'next/link';
import { EmptyState } from '@/components/states/empty-state';

/** An address under which there is nothing, or no longer. */
export default function NotFound() {
  return (
    <main>
      <EmptyState
        title="There is nothing at this address"
        act={
          <Link href="/" className="text-accent-text underline">
            To the overview
          </Link>
        }
      >
        The link may be mistyped, or what it led to was never read into the console. Deleted functions and
        services are kept, so a link to one of those still works.
      </EmptyState>
    </main>
  );
}
