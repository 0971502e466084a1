'use client';

import { useWhyNot } from '@/lib/client/access/use-me';
import { useGo } from '@/lib/client/scope/use-scope';
import { mostTogether } from '@/lib/contracts/change-groups';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { formatCountOf } from '@/lib/format/number';
import { Button } from '../ui/button';
import { toast } from '../ui/toast';
import { useEscape } from '../ui/use-escape';

interface SelectionBarProps {
  readonly rows: readonly InventoryRow[];
  readonly onClear: () => void;
  readonly onExport: (rows: readonly InventoryRow[]) => void;
}

/** What can be done with the rows selected; Escape lets go of them. */
export function SelectionBar({ rows, onClear, onExport }: SelectionBarProps) {
  const go = useGo();
  const whyNot = useWhyNot('changes.plan');
  useEscape(rows.length > 0, onClear);
  if (rows.length === 0) return null;
  const copy = () =>
    navigator.clipboard.writeText(rows.map(({ arn }) => arn).join('\n')).then(
      () => toast({ tone: 'good', title: `${formatCountOf(rows.length, 'ARN')} copied` }),
      () => toast({ tone: 'bad', title: 'Nothing was copied', detail: 'The browser refused.' }),
    );
  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 border-line border-t bg-sunken px-4 py-2 md:px-6">
      <span
        role="status"
        className="mr-2 font-medium"
      >{`${formatCountOf(rows.length, 'row')} selected`}</span>
      <Button
        size="sm"
        disabledReason={
          whyNot ?? (rows.length > mostTogether ? `At most ${mostTogether} can be changed together.` : null)
        }
        onPress={() => go(`/changes/together/new?workloads=${rows.map(({ id }) => id).join(',')}`)}
      >
        Change together…
      </Button>
      <Button size="sm" onPress={copy}>
        Copy ARNs
      </Button>
      <Button size="sm" onPress={() => onExport(rows)}>
        Export as CSV
      </Button>
      <Button size="sm" variant="ghost" onPress={onClear}>
        Clear
      </Button>
    </div>
  );
}
