import { Banner } from '@/components/states/banner';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { WorkloadPage } from '@/lib/contracts/inventory';
import { toSentence } from '@/lib/format/text';

/** What must be known before the rest is read: archived, unreadable, or not read in full. */
export function WorkloadNotices({ page }: { readonly page: WorkloadPage }) {
  const { workload, regionStatus, snapshot } = page;
  return (
    <div className="flex flex-col gap-2 empty:hidden">
      {workload.archivedAt ? (
        <Banner tone="attention" title="It is gone from AWS.">
          It was last seen <Time iso={workload.lastSeenAt} />. What is shown is how it was then.
        </Banner>
      ) : null}
      {regionStatus.failure ? (
        <Banner
          tone={regionStatus.status === 'partial' ? 'attention' : 'bad'}
          title={`${regionStatus.region} of ${regionStatus.accountName} ${regionStatus.status === 'partial' ? 'was read only in part' : 'can’t be read'}.`}
          act={<Link href="/settings/accounts">Accounts</Link>}
        >
          {toSentence(regionStatus.failure.message)} {regionStatus.failure.action} What is shown was read{' '}
          <Time iso={workload.lastSeenAt} />.
        </Banner>
      ) : null}
      {snapshot.detail === null && !workload.archivedAt ? (
        <Banner tone="neutral" title="Only its configuration has been read so far.">
          Aliases, capacity and scaling are read one workload at a time, to leave AWS’s quota to your deploys.
        </Banner>
      ) : null}
    </div>
  );
}
