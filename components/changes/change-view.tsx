'use client';

import { useRouter } from 'next/navigation';
import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemBanner, ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { ButtonLink, Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { toChangeHref } from '@/lib/client/changes/sheet-params';
import { useCancelChange, useChange } from '@/lib/client/changes/use-change';
import type { ChangeDetail } from '@/lib/contracts/change-shapes';
import { toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import { ChangeApproval } from './change-approval';
import { ChangeStanding } from './change-standing';
import { EndStanding } from './end-standing';
import { EventList } from './event-list';
import { Headroom } from './headroom';
import { MovesStanding } from './moves-standing';
import { PlanFields } from './plan-fields';
import { PlanPatch } from './plan-patch';
import { PlanPrice } from './plan-price';
import { PlanManager, PlanRefusals, PolicyVerdicts } from './plan-verdicts';
import { RevertAct } from './revert-act';
import { StepList } from './step-list';

interface ChangeViewProps {
  readonly changeId: string;
  /** Whether it did what it was made for. */
  readonly experiments: React.ReactNode;
}

/** One change in full: how it stands, every call with what came back, what happened, and the way back. */
export function ChangeView({ changeId, experiments }: ChangeViewProps) {
  const { data, error, refetch } = useChange(changeId);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the change" />
    );
  return <ChangeReady change={data} experiments={experiments} />;
}

interface ChangeReadyProps extends Pick<ChangeViewProps, 'experiments'> {
  readonly change: ChangeDetail;
}

function ChangeReady({ change, experiments }: ChangeReadyProps) {
  const { workload, plan } = change;
  return (
    <>
      <PageHeader
        title={`${change.number}: ${change.title}`}
        crumbs={[{ label: 'Changes', href: '/changes' }, { label: `Change ${change.number}` }]}
        summary={<Provenance change={change} />}
        acts={<Acts change={change} />}
      />
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 px-4 pb-8 md:px-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          <ChangeStanding change={change} />
          <MovesStanding change={change} />
          <EndStanding change={change} />
          {change.phase === 'planned' && plan.refusals.length > 0 ? (
            <PlanRefusals refusals={plan.refusals} />
          ) : null}
          <ChangeApproval change={change} />
          <PolicyVerdicts policies={change.policies} />
          {experiments}
          <Section title="Calls to AWS">
            <StepList steps={change.steps} />
          </Section>
          <Section title="What happened">
            <EventList events={change.events} />
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Section
            title="What changes"
            aside={
              <>
                on <Link href={`/${workload.kind}s/${workload.id}`}>{workload.name}</Link>
              </>
            }
          >
            <PlanFields fields={plan.fields} />
          </Section>
          <Section title="Price">
            <PlanPrice cost={plan.cost} />
          </Section>
          <PlanManager managedBy={plan.managedBy} />
          <PlanPatch plan={plan} />
          {plan.headroom ? (
            <Section title="Concurrency left">
              <Headroom headroom={plan.headroom} />
            </Section>
          ) : null}
          <Related change={change} />
        </div>
      </div>
    </>
  );
}

function Provenance({ change }: { readonly change: ChangeDetail }) {
  const { appliedBy, appliedAt, reason } = change;
  return (
    <>
      {appliedBy && appliedAt ? (
        <>
          {`Applied by ${appliedBy.label} `}
          <Time iso={appliedAt} />
        </>
      ) : (
        <>
          {`Planned by ${change.plannedBy.label} `}
          <Time iso={change.plannedAt} />, not applied
        </>
      )}
      {reason ? `: “${reason}”` : '.'}
    </>
  );
}

function Acts({ change }: { readonly change: ChangeDetail }) {
  const router = useRouter();
  const cancel = useCancelChange(change.id);
  const whyNot = useWhyNot('changes.plan');
  if (change.phase !== 'planned')
    return (
      <RevertAct
        change={change}
        onPlanned={(revert) => router.push(toChangeHref(revert.workload, revert.id))}
      />
    );
  const { cancel: act } = change.acts;
  return (
    <>
      {cancel.error ? <ProblemBanner error={cancel.error} /> : null}
      <Button
        variant="ghost"
        disabledReason={whyNot ?? (act.allowed ? null : act.reason)}
        isPending={cancel.isPending}
        onPress={() => cancel.mutate()}
      >
        Drop this plan
      </Button>
      <ButtonLink variant="primary" href={toChangeHref(change.workload, change.id)}>
        Go on with this plan
      </ButtonLink>
    </>
  );
}

function Related({ change }: { readonly change: ChangeDetail }) {
  return (
    <Section title="Related">
      <ul className="flex flex-col gap-1">
        {change.reverts ? (
          <li>
            Takes back <Link href={`/changes/${change.reverts.id}`}>{`change ${change.reverts.number}`}</Link>
          </li>
        ) : null}
        {change.decision ? (
          <li>
            Follows the decision{' '}
            <Link href={`/decisions/${change.decision.slug}`}>
              {`${toDecisionRef(change.decision)} ${toDecisionTitle(change.decision)}`}
            </Link>
          </li>
        ) : null}
        {change.group ? (
          <li>
            Part of{' '}
            <Link href={`/changes/together/${change.group.id}`}>{`group ${change.group.number}`}</Link>
          </li>
        ) : null}
        {change.revertedBy.map((revert) => (
          <li key={revert.id}>
            Taken back by <Link href={`/changes/${revert.id}`}>{`change ${revert.number}`}</Link>
          </li>
        ))}
        <li>
          <Link href={toChangeHref(change.workload, change.id)}>Beside the workload’s evidence</Link>
        </li>
        <li>
          <Link href={`/settings/audit?subject=${change.id}`}>Its entries in the audit log</Link>
        </li>
      </ul>
    </Section>
  );
}
