'use client';

import { useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Status } from '@/components/ui/status';
import { TextField } from '@/components/ui/text-field';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import type { Approval, DecideApprovalInput } from '@/lib/contracts/approvals';
import { describeApproval } from '@/lib/present/changes/approval-words';

interface ApprovalStandingProps {
  readonly approval: Approval;
  /** Whether this person may decide it, and why not. */
  readonly decide: { readonly allowed: true } | { readonly allowed: false; readonly reason: string };
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly onDecide: (decision: DecideApprovalInput) => void;
}

/** Who was asked to approve what and why, what they decided, and the means to decide it. */
export function ApprovalStanding(props: ApprovalStandingProps) {
  const { approval } = props;
  const { requestedBy, requestedAt, reason, until, decidedBy, decidedAt, decision, state } = approval;
  const { tone, word } = describeApproval(state);
  return (
    <section aria-label="Approval" className="flex flex-col gap-2 rounded border border-line p-3">
      <Status tone={tone}>{word}</Status>
      <p className="[overflow-wrap:anywhere]">
        {`${requestedBy.label} asked `}
        <Time iso={requestedAt} />
        {`: ${reason}`}
      </p>
      <p className="text-ink-2 text-xs">
        {until
          ? `To be taken back at ${until.localTime.replace('T', ' ')} (${until.timeZone}).`
          : 'It would stay until someone takes it back.'}
      </p>
      {decidedBy && decidedAt ? (
        <p className="[overflow-wrap:anywhere]">
          {`${decidedBy.label} ${state === 'approved' ? 'approved' : 'refused'} it `}
          <Time iso={decidedAt} />
          {decision ? `: ${decision}` : '.'}
        </p>
      ) : (
        <Decision {...props} />
      )}
    </section>
  );
}

function Decision({ decide, isPending, error, onDecide }: ApprovalStandingProps) {
  const [reason, setReason] = useState('');
  const whyNot = useWhyNot('changes.apply');
  const closed = whyNot ?? (decide.allowed ? null : decide.reason);
  const said = reason.trim();
  const why = said.length < 3 ? 'Say why not first, for whoever asked.' : null;
  return (
    <>
      {closed === null ? (
        <TextField
          label="What you have to say"
          hint="Needed to refuse; kept with the change."
          value={reason}
          onChange={setReason}
          maxLength={500}
        />
      ) : null}
      {error ? <ProblemBanner error={error} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button
          disabledReason={closed ?? why}
          isPending={isPending}
          onPress={() => onDecide({ verdict: 'refuse', reason: said })}
        >
          Refuse it
        </Button>
        <Button
          variant="primary"
          disabledReason={closed}
          isPending={isPending}
          onPress={() => onDecide({ verdict: 'approve', reason: said })}
        >
          Approve it
        </Button>
      </div>
    </>
  );
}
