import { UnknownValue } from '@/components/states/unknown-value';
import { Time } from '@/components/ui/time';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import { formatCount } from '@/lib/format/number';

/** The concurrency a function draws on: its own reservation, or what the account leaves unreserved. */
export function CapacityAside({
  page,
  reserved,
}: {
  readonly page: WorkloadPage;
  readonly reserved: number | null;
}) {
  const account = page.accountConcurrency;
  return (
    <span className="flex flex-wrap gap-x-3">
      <span>{reserved === null ? 'no reserved concurrency' : `${formatCount(reserved)} reserved`}</span>
      <span>
        account:{' '}
        {account.known ? (
          <>
            {`${formatCount(account.value.unreserved)} of ${formatCount(account.value.limit)} unreserved, read `}
            <Time iso={account.value.observedAt} />
          </>
        ) : (
          <UnknownValue why={account.reason} />
        )}
      </span>
    </span>
  );
}
