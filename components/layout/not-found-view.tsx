'use client';

import { EmptyState } from '../states/empty-state';
import { ButtonLink } from '../ui/link';
import { PageHeader } from './page-header';

/** An address under which there is nothing, or no longer. */
export function NotFoundView() {
  return (
    <>
      <PageHeader title="Not found" />
      <EmptyState
        title="There is nothing at this address"
        act={<ButtonLink href="/inventory">Look for it in the inventory</ButtonLink>}
      >
        The link may be mistyped, or what it led to was never read into the console. Deleted functions and
        services are kept, so a link to one of those still works.
      </EmptyState>
    </>
  );
}
