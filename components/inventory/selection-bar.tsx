'use client';

import { useWhyNot } from '@/lib/client/access/use-me';
import { useGo } from '@/lib/client/scope/use-scope';
import { mostTogether } from '@/lib/contracts/change-groups';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';
import { SelectedBar } from '../data-table/selected-bar';
import { Button } from '../ui/button';
import { toast } from '../ui/toast';

interface SelectionBarProps {
  readonly rows: readonly InventoryRow[];
  readonly onClear: () => void;
  readonly onExport: (rows: readonly InventoryRow[]) => void;
}

/** What can be done with the workloads selected. */
export function SelectionBar({ rows, onClear, onExport }: SelectionBarProps) {
  const go = useGo();
  const whyNot = useWhyNot('changes.plan');
  const ids = rows.map(({ id }) => id).join(',');
  const tooMany = rows.length > mostTogether ? `At most ${mostTogether} can be changed together.` : null;
  const copy = () =>
    navigator.clipboard.writeText(rows.map(({ arn }) => arn).join('\n')).then(
      () => toast({ tone: 'good', title: `${formatCountOf(rows.length, 'ARN')} copied` }),
      () => toast({ tone: 'bad', title: 'Nothing was copied', detail: 'The browser refused.' }),
    );
  return (
    <SelectedBar count={rows.length} onClear={onClear}>
      <Button
        size="sm"
        disabledReason={whyNot ?? tooMany}
        onPress={() => go(`/changes/together/new?workloads=${ids}`)}
      >
        Change together…
      </Button>
      <Button
        size="sm"
        disabledReason={whyNot ?? tooMany}
        onPress={() => go(`/changes/ahead/new?workloads=${ids}`)}
      >
        Plan ahead…
      </Button>
      <Button size="sm" onPress={copy}>
        Copy ARNs
      </Button>
      <Button size="sm" onPress={() => onExport(rows)}>
        Export as CSV
      </Button>
    </SelectedBar>
  );
}
