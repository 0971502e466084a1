'use client';

import { useState } from 'react';
import type { SortState } from '@/components/data-table/columns';
import { DataTable } from '@/components/data-table/data-table';
import { PageHeader } from '@/components/layout/page-header';
import { Banner } from '@/components/states/banner';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { ButtonLink, Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { StatusIcon } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useModule } from '@/lib/client/inventory/use-module';
import { useGo, useScope } from '@/lib/client/scope/use-scope';
import type { ModulePage, ModuleWorkload } from '@/lib/contracts/inventory';
import { formatCount, formatCountOf } from '@/lib/format/number';
import { toSentence } from '@/lib/format/text';
import { type StageGroup, toModuleSummary, toStageGroups } from '@/lib/present/inventory/module-groups';
import { moduleColumns } from './module-columns';
import { ModuleFigures } from './module-figures';
import { ReasonText } from './reason-text';
import { toWorkloadHref } from './workload-link';

interface ModuleViewProps {
  readonly slug: string;
  /** The module's costs, from the area that owns them. */
  readonly costs: React.ReactNode;
}

/** A module's page: how it stands, its figures, and its workloads stage by stage. */
export function ModuleView({ slug, costs }: ModuleViewProps) {
  const { scope } = useScope();
  const { data, error, refetch } = useModule(slug, scope);
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the module" />
    );
  return <ModuleReady page={data} costs={costs} />;
}

function ModuleReady({ page, costs }: { readonly page: ModulePage; readonly costs: React.ReactNode }) {
  const { module, workloads, failingRegions } = page;
  return (
    <>
      <PageHeader
        title={module.name}
        crumbs={[{ label: 'Overview', href: '/' }, { label: module.name }]}
        summary={
          <>
            {toModuleSummary(module)} {module.description}
            {module.owner ? ` Owned by ${module.owner}.` : ''}
          </>
        }
        acts={
          <>
            <ButtonLink href="/settings/modules">Edit rules</ButtonLink>
            <ButtonLink href={`/compare?module=${encodeURIComponent(module.slug)}`}>Compare</ButtonLink>
          </>
        }
      />
      <div className="flex flex-col gap-5 px-4 pb-8 md:px-6">
        {failingRegions.map((region) => (
          <Banner
            key={`${region.accountId} ${region.region}`}
            tone="bad"
            title={`${region.region} of ${region.accountName} can’t be read.`}
            act={<Link href="/settings/accounts">Accounts</Link>}
          >
            {toSentence(region.failure.message)} {region.failure.action} What is shown of it{' '}
            {region.listedAt ? (
              <>
                was read <Time iso={region.listedAt} />
              </>
            ) : (
              'was never read'
            )}
            .
          </Banner>
        ))}
        <Health health={module.health} />
        {workloads.length === 0 ? (
          <EmptyState title="No workload in this scope" act={<ClearScope />}>
            {page.rules.length === 0
              ? 'No rule fills this module yet. Rules choose workloads by tag, name or stack.'
              : 'Its rules catch nothing among the stages, accounts and regions chosen above.'}
          </EmptyState>
        ) : (
          <>
            <ModuleFigures module={module} />
            {costs}
            {toStageGroups(workloads).map((group) => (
              <StageSection key={group.stage ?? ''} group={group} />
            ))}
          </>
        )}
        <Rules page={page} />
      </div>
    </>
  );
}

function Health({ health }: { readonly health: ModulePage['module']['health'] }) {
  if (health.reasons.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-base">
        <StatusIcon tone={health.state === 'unknown' ? 'neutral' : health.state} />
        {health.state === 'unknown' ? 'Nothing has been measured of it yet.' : 'Nothing stands out.'}
      </p>
    );
  return (
    <ul className="flex flex-col gap-1">
      {health.reasons.map((reason) => (
        <li key={reason.message} className="flex items-start gap-1.5 text-base">
          <span className="flex h-5 items-center">
            <StatusIcon tone={reason.severity} />
          </span>
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <ReasonText reason={reason} />
          </span>
        </li>
      ))}
      {health.reasonCount > health.reasons.length ? (
        <li className="pl-5 text-ink-2">
          {`${formatCount(health.reasonCount - health.reasons.length)} more of its workloads’ rows below say why.`}
        </li>
      ) : null}
    </ul>
  );
}

function StageSection({ group }: { readonly group: StageGroup<ModuleWorkload> }) {
  const [sort, setSort] = useState<SortState | null>(null);
  const go = useGo();
  const title = group.stage ?? 'Stage unknown';
  return (
    <Section title={title} aside={formatCountOf(group.rows.length, 'workload')}>
      <DataTable
        label={`Workloads in ${title}`}
        bleeds
        rows={group.rows}
        columns={moduleColumns}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name}
        sort={sort}
        onSort={setSort}
        onOpen={(row) => go(toWorkloadHref(row))}
      />
    </Section>
  );
}

function Rules({ page }: { readonly page: ModulePage }) {
  if (page.rules.length === 0) return null;
  return (
    <Section title="How workloads come into it">
      <ol className="flex flex-col gap-1 text-ink-2">
        {page.rules.map((rule) => (
          <li key={rule.position}>
            {rule.kind === 'tag' ? `tag ${rule.tagKey} is ` : `${rule.kind} is `}
            <code className="font-mono text-ink text-xs">{rule.pattern}</code>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function ClearScope() {
  const { setValues } = useScope();
  return (
    <Button
      onPress={() => {
        setValues({ stage: null, account: null, region: null });
      }}
    >
      Look at every stage, account and region
    </Button>
  );
}
