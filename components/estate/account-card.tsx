'use client';

import { useState } from 'react';
import { Banner } from '@/components/states/banner';
import { Button } from '@/components/ui/button';
import { Copyable } from '@/components/ui/copyable';
import { Section } from '@/components/ui/section';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useCheckAccount } from '@/lib/client/estate/use-accounts';
import type { Account, RegionStatus } from '@/lib/contracts/estate';
import { formatCountOf } from '@/lib/format/number';
import { AccountDialog } from './account-dialog';
import { AddRegion } from './add-region';
import { ArchiveDialog } from './archive-dialog';
import { RegionList } from './region-list';

interface AccountCardProps {
  readonly account: Account;
  readonly regions: readonly RegionStatus[];
}

/** One watched account: how it is reached, its regions, and what can be done with it. */
export function AccountCard({ account, regions }: AccountCardProps) {
  const [open, setOpen] = useState<'edit' | 'archive' | null>(null);
  const whyNot = useWhyNot('estate.manage');
  const check = useCheckAccount();
  return (
    <Section
      title={account.name}
      aside={
        <span className="flex flex-wrap items-center gap-2">
          <Button
            size="sm"
            variant="ghost"
            disabledReason={whyNot}
            isPending={check.isPending}
            onPress={() => check.mutate(account.id)}
          >
            Check the role
          </Button>
          <Button size="sm" variant="ghost" disabledReason={whyNot} onPress={() => setOpen('edit')}>
            Edit…
          </Button>
          <Button size="sm" variant="ghost" disabledReason={whyNot} onPress={() => setOpen('archive')}>
            Stop watching…
          </Button>
        </span>
      }
    >
      <dl className="flex flex-wrap gap-x-8 gap-y-1 text-xs">
        <Item label="Account">
          <Copyable value={account.id} label="account id" />
        </Item>
        <Item label="Reached by">
          {account.roleArn ? (
            <Copyable value={account.roleArn} label="role ARN" max={44} />
          ) : (
            'the process’s own credentials'
          )}
        </Item>
        <Item label="External id">
          {account.externalId ? <Copyable value={account.externalId} label="external id" max={28} /> : 'none'}
        </Item>
        <Item label="Holds">{formatCountOf(account.workloads, 'workload')}</Item>
      </dl>
      {check.data ? <CheckResult result={check.data} /> : null}
      <RegionList regions={regions} />
      <AddRegion accountId={account.id} watched={regions.map((region) => region.region)} />
      {open === 'edit' ? <AccountDialog account={account} onClose={() => setOpen(null)} /> : null}
      {open === 'archive' ? <ArchiveDialog account={account} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}

function Item({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <dt className="shrink-0 text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}

type Result = NonNullable<ReturnType<typeof useCheckAccount>['data']>;

function CheckResult({ result }: { readonly result: Result }) {
  if (result.reached)
    return (
      <Banner tone="good" title="The role works.">
        AWS knows the console as <code className="break-all font-mono text-xs">{result.callerArn}</code> in{' '}
        {result.accountId}.
      </Banner>
    );
  return (
    <Banner tone="bad" title="The account can’t be reached.">
      {result.failure.message} {result.failure.action}
    </Banner>
  );
}
