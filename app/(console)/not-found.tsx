import { EmptyState } from '@/components/states/empty-state';
import { ButtonLink } from '@/components/ui/link';

/** An address of the console under which there is nothing, or no longer. */
export default function NotFound() {
  return (
    <EmptyState
      title="There is nothing at this address"
      act={<ButtonLink href="/inventory">To the inventory</ButtonLink>}
    >
      The link may be mistyped. Deleted functions and services are kept, so a link to one of those still
      works.
    </EmptyState>
  );
}
