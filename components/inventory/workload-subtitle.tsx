import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { WorkloadPage } from '@/lib/contracts/inventory';

interface WorkloadSubtitleProps {
  readonly page: WorkloadPage;
  /** Its shape in a few words: "image 350 MB", "3,008 MB", "x86_64". */
  readonly shape: readonly string[];
}

/** Whose it is and what it is, in one line. */
export function WorkloadSubtitle({ page, shape }: WorkloadSubtitleProps) {
  const { workload, module } = page;
  const place = [workload.region, workload.accountName, ...shape];
  return (
    <p className="flex flex-wrap gap-x-1.5 text-ink-2 text-xs">
      <span>
        <Link tone="plain" href={`/modules/${module?.slug ?? 'unassigned'}`} className="text-ink-2">
          {module?.name ?? 'unassigned'}
        </Link>
        {workload.stage ? ` / ${workload.stage}` : ''}
        <Dot />
      </span>
      {place.map((part) => (
        <span key={part}>
          {part}
          <Dot />
        </span>
      ))}
      <span className="text-ink-3">
        read <Time iso={workload.detailSeenAt ?? workload.lastSeenAt} />
      </span>
    </p>
  );
}

/** Between two facts; at a line's end rather than at the next one's beginning. */
function Dot() {
  return (
    <span aria-hidden className="ml-1.5 text-ink-3">
      ·
    </span>
  );
}
