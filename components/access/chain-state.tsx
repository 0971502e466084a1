'use client';

import { Status } from '@/components/ui/status';
import { useAuditVerification } from '@/lib/client/access/use-audit';
import { formatCountOf } from '@/lib/format/number';

/** Whether the audit log still holds, in a line. */
export function ChainState() {
  const { data, error } = useAuditVerification();
  if (error) return <Status tone="attention">The log could not be verified now.</Status>;
  if (!data) return <Status tone="progress">Verifying the log…</Status>;
  if (data.intact) {
    return (
      <Status tone="good">{`The log holds: ${formatCountOf(data.count, 'entry', 'entries')}, none changed.`}</Status>
    );
  }
  return (
    <Status tone="bad" className="whitespace-normal">
      {`The log is broken at entry ${data.sequence}. ${data.message}`}
    </Status>
  );
}
