import { UnknownValue } from '@/components/states/unknown-value';
import { Time } from '@/components/ui/time';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import { formatCount } from '@/lib/format/number';

/** How much of the account's concurrency is unreserved, and when that was read. */
export function CapacityAside({ page }: { readonly page: WorkloadPage }) {
  const account = page.accountConcurrency;
  if (!account.known)
    return (
      <span>
        account: <UnknownValue why={account.reason} />
      </span>
    );
  const { unreserved, limit, observedAt } = account.value;
  return (
    <span>
      {`account: ${formatCount(unreserved)} of ${formatCount(limit)} unreserved, read `}
      <Time iso={observedAt} />
    </span>
  );
}
