'use client';

import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useCancelGroup, useRevertGroup } from '@/lib/client/changes/use-groups';
import { useGo } from '@/lib/client/scope/use-scope';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';

/** What can be done about all the changes of a group: begin no more of them, or take back what was done. */
export function GroupActs({ group }: { readonly group: ChangeGroupDetail }) {
  const cancel = useCancelGroup(group.id);
  const revert = useRevertGroup(group.id);
  const go = useGo();
  const whyNot = useWhyNot('changes.plan');
  const { acts, state } = group;
  const isOver = state === 'settled' || state === 'cancelled';
  return (
    <>
      {cancel.error ? <ProblemBanner error={cancel.error} /> : null}
      {revert.error ? <ProblemBanner error={revert.error} /> : null}
      {isOver ? (
        <Button
          disabledReason={whyNot ?? (acts.revert.allowed ? null : acts.revert.reason)}
          isPending={revert.isPending}
          onPress={() => revert.mutate(undefined, { onSuccess: ({ id }) => go(`/changes/together/${id}`) })}
        >
          Plan the way back…
        </Button>
      ) : (
        <Button
          disabledReason={whyNot ?? (acts.cancel.allowed ? null : acts.cancel.reason)}
          isPending={cancel.isPending}
          onPress={() => cancel.mutate()}
        >
          {state === 'running' ? 'Begin no more' : 'Drop these plans'}
        </Button>
      )}
    </>
  );
}
