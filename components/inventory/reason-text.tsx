import type { HealthReason } from '@/lib/contracts/inventory';
import { Link } from '../ui/link';
import { toWorkloadHref } from './workload-link';

/** A reason's sentence, in which the workload's name leads to its page. */
export function ReasonText({
  reason: { message, workload },
  tabIndex,
}: {
  readonly reason: HealthReason;
  readonly tabIndex?: number;
}) {
  const at = message.indexOf(workload.name);
  if (at < 0) return message;
  return (
    <>
      {message.slice(0, at)}
      <Link href={toWorkloadHref(workload)} {...(tabIndex === undefined ? {} : { tabIndex })}>
        {workload.name}
      </Link>
      {message.slice(at + workload.name.length)}
    </>
  );
}
