'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useRevertChange } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';

interface RevertActProps {
  readonly change: ChangeDetail;
  readonly onPlanned: (revert: ChangeDetail) => void;
}

/** Plans the way back from a change; nothing is sent until that plan is applied. */
export function RevertAct({ change, onPlanned }: RevertActProps) {
  const [removeCreatedAlias, setRemove] = useState(false);
  const revert = useRevertChange(change.id);
  const whyNot = useWhyNot('changes.plan');
  const { revert: act } = change.acts;
  return (
    <>
      {revert.error ? <ProblemBanner error={revert.error} /> : null}
      {change.createdAlias && act.allowed ? (
        <Checkbox
          label={`Also delete the alias ${change.qualifier}: whatever calls it would fail`}
          isSelected={removeCreatedAlias}
          onChange={setRemove}
        />
      ) : null}
      <Button
        disabledReason={whyNot ?? (act.allowed ? null : act.reason)}
        isPending={revert.isPending}
        onPress={() => revert.mutate({ removeCreatedAlias }, { onSuccess: onPlanned })}
      >
        Plan the way back…
      </Button>
    </>
  );
}
