import { Banner } from '@/components/states/banner';
import type { PlanConflict } from '@/lib/contracts/plans-ahead';

/** What a plan meets, what blocks it first. */
export function ConflictList({ conflicts }: { readonly conflicts: readonly PlanConflict[] }) {
  if (conflicts.length === 0) return null;
  return (
    <ul aria-label="What it meets" className="flex flex-col gap-2">
      {conflicts.map(({ effect, title, detail }) => (
        <li key={`${title} ${detail}`}>
          <Banner tone={effect === 'blocks' ? 'bad' : 'attention'} title={title}>
            {detail}
          </Banner>
        </li>
      ))}
    </ul>
  );
}
