'use client';

import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Link } from '@/components/ui/link';
import { Progress } from '@/components/ui/progress';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useDecideGroupApproval, useGroup } from '@/lib/client/changes/use-groups';
import type { ChangeGroupDetail } from '@/lib/contracts/change-groups';
import { describeGroup, summariseGroup } from '@/lib/present/changes/group-words';
import { ApprovalStanding } from '../approval-standing';
import { PlanRefusals, PolicyVerdicts } from '../plan-verdicts';
import { GroupActs } from './group-acts';
import { GroupApply } from './group-apply';
import { GroupFacts } from './group-facts';
import { GroupItems } from './group-items';

/** Changes made together: how far they are, each with its outcome, and what can be done about all of them. */
export function GroupView({ groupId }: { readonly groupId: string }) {
  const { data, error, refetch } = useGroup(groupId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the group" />
    );
  return <GroupReady group={data} />;
}

function GroupReady({ group }: { readonly group: ChangeGroupDetail }) {
  const { tone, label } = describeGroup(group);
  return (
    <>
      <PageHeader
        title={`Group ${group.number}: ${group.title}`}
        crumbs={[
          { label: 'Changes', href: '/changes' },
          { label: 'Together', href: '/changes/together' },
          { label: `Group ${group.number}` },
        ]}
        summary={<p aria-live="polite">{summariseGroup(group)}</p>}
        acts={<GroupActs group={group} />}
      />
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 px-4 pb-8 md:px-6 xl:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-4">
          <div className="flex flex-wrap items-center gap-x-4">
            <Status tone={tone}>{label}</Status>
            <Provenance group={group} />
          </div>
          <GroupProgress group={group} />
          <GroupItems group={group} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {group.refusals.length > 0 ? <PlanRefusals refusals={group.refusals} /> : null}
          <GroupApproval group={group} />
          <PolicyVerdicts policies={group.policies} />
          {group.state === 'planned' ? <GroupApply group={group} /> : null}
          <GroupFacts group={group} />
          <Related group={group} />
        </div>
      </div>
    </>
  );
}

function Provenance({ group }: { readonly group: ChangeGroupDetail }) {
  const { appliedBy, appliedAt, plannedBy, plannedAt, reason } = group;
  const [who, at, did] =
    appliedBy && appliedAt ? [appliedBy, appliedAt, 'Applied'] : [plannedBy, plannedAt, 'Planned'];
  return (
    <p className="text-ink-2 [overflow-wrap:anywhere]">
      {`${did} by ${who.label} `}
      <Time iso={at} />
      {reason ? `: “${reason}”` : ''}
    </p>
  );
}

function GroupProgress({ group }: { readonly group: ChangeGroupDetail }) {
  const { items, state } = group;
  if (state === 'planning') {
    const done = items.filter((item) => item.state !== 'planning').length;
    return <Progress label="Planned" done={done} total={items.length} />;
  }
  if (state !== 'running') return null;
  const ended = items.filter((item) => item.state !== 'waiting' && item.state !== 'underWay').length;
  return <Progress label="Come to its end" done={ended} total={items.length} />;
}

function GroupApproval({ group }: { readonly group: ChangeGroupDetail }) {
  const decide = useDecideGroupApproval(group.id);
  if (group.approval === null) return null;
  return (
    <ApprovalStanding
      approval={group.approval}
      decide={group.acts.decide}
      isPending={decide.isPending}
      error={decide.error}
      onDecide={decide.mutate}
    />
  );
}

function Related({ group }: { readonly group: ChangeGroupDetail }) {
  return (
    <Section title="Related">
      <ul className="flex flex-col gap-1">
        {group.planAhead ? (
          <li>
            Carries out{' '}
            <Link href={`/changes/ahead/${group.planAhead.id}`}>
              {`plan ${group.planAhead.number}, ${group.planAhead.name}`}
            </Link>
          </li>
        ) : null}
        {group.reverts ? (
          <li>
            Takes back{' '}
            <Link href={`/changes/together/${group.reverts.id}`}>{`group ${group.reverts.number}`}</Link>
          </li>
        ) : null}
        {group.revertedBy.map((back) => (
          <li key={back.id}>
            Taken back by <Link href={`/changes/together/${back.id}`}>{`group ${back.number}`}</Link>
          </li>
        ))}
        <li>
          <Link href={`/settings/audit?subject=${group.id}`}>Its entries in the audit log</Link>
        </li>
      </ul>
    </Section>
  );
}
