'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { Time } from '@/components/ui/time';
import { useNow } from '@/components/ui/use-now';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useSetChangeEnd } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { endProblemOf, noEnd } from '@/lib/present/changes/end-choices';
import { EndField } from './end-field';

/** When a change is taken back by itself and how that stands, with what can be done about it. */
export function EndStanding({ change }: { readonly change: ChangeDetail }) {
  const { end } = change;
  const [isEditing, setEditing] = useState(false);
  const canEnd = change.acts.revert.allowed && change.revertedBy.every(({ phase }) => phase !== 'inForce');
  if (!canEnd && (end === null || end.state === 'lifted')) return null;
  return (
    <div className="flex flex-col gap-2">
      <EndWords change={change} />
      {canEnd && !isEditing && end?.state !== 'reverting' && end?.state !== 'done' ? (
        <div>
          <Button size="sm" onPress={() => setEditing(true)}>
            {end === null || end.state === 'lifted' ? 'Give it an end…' : 'Change its end…'}
          </Button>
        </div>
      ) : null}
      {isEditing ? <EndForm change={change} onDone={() => setEditing(false)} /> : null}
    </div>
  );
}

function EndWords({ change: { end } }: { readonly change: ChangeDetail }) {
  if (end === null || end.state === 'lifted')
    return <p className="text-ink-2">It stays until someone takes it back.</p>;
  if (end.state === 'done') return <p className="text-ink-2">Its end has come, and it is taken back.</p>;
  if (end.state === 'reverting') return <p>Its end has come: it is being taken back.</p>;
  if (end.state === 'asks' && end.problem)
    return (
      <Banner tone="attention" title={`Its end has come, but ${lowerFirst(end.problem.title)}.`}>
        {end.problem.detail} <span className="text-ink">{end.problem.action}</span>
      </Banner>
    );
  return (
    <>
      <p>
        Taken back by itself <Time iso={end.endsAt} /> <span className="text-ink-3">({end.timeZone})</span>
      </p>
      {end.problem ? (
        <Banner tone="attention" title={`It could not be taken back yet: ${lowerFirst(end.problem.title)}.`}>
          {end.problem.detail} <span className="text-ink">{end.problem.action}</span>
        </Banner>
      ) : null}
    </>
  );
}

function EndForm({ change, onDone }: { readonly change: ChangeDetail; readonly onDone: () => void }) {
  const [end, setEnd] = useState(noEnd);
  const now = useNow();
  const [reason, setReason] = useState('');
  const save = useSetChangeEnd(change.id);
  const whyNot = useWhyNot('changes.apply');
  const perHour = change.plan.cost.known ? Number(change.plan.cost.value.perHour.delta) : null;
  const hasEnd = change.end !== null && change.end.state !== 'lifted';
  const open = end.until === null && !hasEnd ? 'Choose an end first.' : now && endProblemOf(end, now);
  const why = reason.trim().length < 3 ? 'Say why first: the reason is kept in the audit log.' : null;
  return (
    <div className="flex flex-col gap-3 rounded border border-line p-3">
      <EndField value={end} onChange={setEnd} usdPerHour={perHour} isDisabled={whyNot !== null} />
      <TextField
        label="Why"
        value={reason}
        onChange={setReason}
        maxLength={500}
        isDisabled={whyNot !== null}
      />
      {save.error ? <ProblemBanner error={save.error} /> : null}
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onPress={onDone}>
          Cancel
        </Button>
        <Button
          disabledReason={whyNot ?? open ?? why}
          isPending={save.isPending}
          onPress={() => save.mutate({ until: end.until, reason: reason.trim() }, { onSuccess: onDone })}
        >
          {end.until === null ? 'Let it stay' : 'Set its end'}
        </Button>
      </div>
    </div>
  );
}

function lowerFirst(text: string): string {
  return text.startsWith('AWS') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
