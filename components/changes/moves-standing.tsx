'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { useWhyNot } from '@/lib/client/access/use-me';
import { toChangeHref } from '@/lib/client/changes/sheet-params';
import { useAcceptMoves, useReapplyChange } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { MovedValues } from './moved-values';

/** What something else has moved of a change, and what can be done: set it again, or let it stay. */
export function MovesStanding({ change }: { readonly change: ChangeDetail }) {
  const router = useRouter();
  const [isAccepting, setAccepting] = useState(false);
  const reapply = useReapplyChange(change.id);
  const whyNotPlan = useWhyNot('changes.plan');
  const whyNotApply = useWhyNot('changes.apply');
  if (!change.acts.acceptMoves.allowed) return null;
  return (
    <MovedValues change={change}>
      {reapply.error ? <ProblemBanner error={reapply.error} /> : null}
      {isAccepting ? (
        <AcceptForm change={change} onDone={() => setAccepting(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            disabledReason={whyNotPlan}
            isPending={reapply.isPending}
            onPress={() =>
              reapply.mutate(undefined, {
                onSuccess: (again) => router.push(toChangeHref(again.workload, again.id)),
              })
            }
          >
            Plan to set it again…
          </Button>
          <Button size="sm" variant="ghost" disabledReason={whyNotApply} onPress={() => setAccepting(true)}>
            Let it stay…
          </Button>
        </div>
      )}
    </MovedValues>
  );
}

function AcceptForm({ change, onDone }: { readonly change: ChangeDetail; readonly onDone: () => void }) {
  const [reason, setReason] = useState('');
  const accept = useAcceptMoves(change.id);
  const why = reason.trim().length < 3 ? 'Say why first: the reason is kept in the audit log.' : null;
  return (
    <div className="flex flex-col gap-2">
      <TextField label="Why it may stay" value={reason} onChange={setReason} maxLength={500} />
      {accept.error ? <ProblemBanner error={accept.error} /> : null}
      <div className="flex justify-end gap-2">
        <Button size="sm" variant="ghost" onPress={onDone}>
          Cancel
        </Button>
        <Button
          size="sm"
          disabledReason={why}
          isPending={accept.isPending}
          onPress={() => accept.mutate({ reason: reason.trim() }, { onSuccess: onDone })}
        >
          Let it stay
        </Button>
      </div>
    </div>
  );
}
