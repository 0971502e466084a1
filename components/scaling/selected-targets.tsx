'use client';

import { Button } from '@/components/ui/button';
import { useEscape } from '@/components/ui/use-escape';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useGo } from '@/lib/client/scope/use-scope';
import { mostTogether } from '@/lib/contracts/change-groups';
import { formatCountOf } from '@/lib/format/number';

interface SelectedTargetsProps {
  /** The workloads of the targets selected. */
  readonly ids: readonly string[];
  readonly onClear: () => void;
}

/** What can be done with the targets selected; Escape lets go of them. */
export function SelectedTargets({ ids, onClear }: SelectedTargetsProps) {
  const go = useGo();
  const whyNot = useWhyNot('changes.plan');
  useEscape(ids.length > 0, onClear);
  if (ids.length === 0) return null;
  const tooMany = ids.length > mostTogether ? `At most ${mostTogether} can be changed together.` : null;
  return (
    <div className="flex flex-wrap items-center gap-2 border-line border-t bg-sunken px-4 py-2">
      <span role="status" className="mr-2 font-medium">
        {`${formatCountOf(ids.length, 'workload')} selected`}
      </span>
      <Button
        size="sm"
        disabledReason={whyNot ?? tooMany}
        onPress={() => go(`/changes/together/new?workloads=${ids.join(',')}`)}
      >
        Change together…
      </Button>
      <Button
        size="sm"
        disabledReason={whyNot ?? tooMany}
        onPress={() => go(`/changes/ahead/new?workloads=${ids.join(',')}`)}
      >
        Plan ahead…
      </Button>
      <Button size="sm" variant="ghost" onPress={onClear}>
        Clear
      </Button>
    </div>
  );
}
