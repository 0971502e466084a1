'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useLiftPolicy } from '@/lib/client/changes/use-policies';
import type { ChangePolicy } from '@/lib/contracts/policies';
import { sayPolicyScope } from '@/lib/domain/changes/policies/say-policy';
import { policyStanding } from '@/lib/present/changes/policy-words';
import { PolicyDialog } from './policy-dialog';

/** One policy: where, what it demands, whether it holds now, and the ways to change it. */
export function PolicyRow({ policy }: { readonly policy: ChangePolicy }) {
  const [open, setOpen] = useState<'edit' | 'lift' | null>(null);
  const whyNot = useWhyNot('policies.manage');
  const { words, reason, updatedBy, updatedAt, holdsUntil } = policy;
  const { tone, word } = policyStanding(policy);
  const name = `${words} For ${sayPolicyScope(policy)}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium first-letter:uppercase">{sayPolicyScope(policy)}</p>
        <p className="[overflow-wrap:anywhere]">{words}</p>
        <p className="text-ink-2 text-xs [overflow-wrap:anywhere]">
          {reason} · {updatedBy} <Time iso={updatedAt} />
        </p>
      </div>
      <div className="flex w-40 flex-col text-xs">
        <Status tone={tone}>{word}</Status>
        {holdsUntil ? (
          <span className="text-ink-2">
            until <Time iso={holdsUntil} />
          </span>
        ) : null}
      </div>
      <div className="flex gap-2">
        <Button
          size="sm"
          disabledReason={whyNot}
          aria-label={`Change: ${name}`}
          onPress={() => setOpen('edit')}
        >
          Change…
        </Button>
        <Button
          size="sm"
          disabledReason={whyNot}
          aria-label={`Lift: ${name}`}
          onPress={() => setOpen('lift')}
        >
          Lift…
        </Button>
      </div>
      {open === 'edit' ? <PolicyDialog policy={policy} onClose={() => setOpen(null)} /> : null}
      {open === 'lift' ? <LiftDialog policy={policy} onClose={() => setOpen(null)} /> : null}
    </li>
  );
}

function LiftDialog({ policy, onClose }: { readonly policy: ChangePolicy; readonly onClose: () => void }) {
  const lift = useLiftPolicy();
  const act = () =>
    lift.mutate(policy.id, {
      onSuccess: () => {
        toast({ tone: 'good', title: 'The policy is lifted' });
        onClose();
      },
    });
  return (
    <Confirm
      title={`Lift the policy for ${sayPolicyScope(policy)}?`}
      act="Lift it"
      keep="Keep it"
      isPending={lift.isPending}
      error={lift.error}
      onAct={act}
      onClose={onClose}
    >
      {`${policy.words} That no longer holds once it is lifted. The audit log keeps what it was.`}
    </Confirm>
  );
}
