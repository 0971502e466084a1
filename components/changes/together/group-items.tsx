'use client';

import { useMemo, useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { ProblemBanner } from '@/components/states/problem';
import { useLeaveOut } from '@/lib/client/changes/use-groups';
import { useGo } from '@/lib/client/scope/use-scope';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { toGroupColumns } from './group-columns';
import { GroupReasons } from './group-reasons';

/** Each of the changes with its outcome; one that is not begun can be left out. */
export function GroupItems({ group }: { readonly group: ChangeGroupDetail }) {
  const [sort, setSort] = useState<SortState | null>(null);
  const { mutate, error, isPending } = useLeaveOut(group.id);
  const go = useGo();
  const canLeaveOut = group.state === 'planned';
  const columns = useMemo(
    () => toGroupColumns(canLeaveOut && !isPending ? mutate : null),
    [canLeaveOut, isPending, mutate],
  );
  return (
    <>
      {error ? <ProblemBanner error={error} /> : null}
      <DataTable
        label="Changes"
        rows={group.items}
        columns={columns}
        rowId={({ position }) => String(position)}
        rowLabel={({ workload }) => workload.name}
        sort={sort}
        onSort={setSort}
        onOpen={({ change }) => (change ? go(`/changes/${change.id}`) : undefined)}
      />
      <GroupReasons items={group.items} />
    </>
  );
}
