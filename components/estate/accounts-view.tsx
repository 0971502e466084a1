'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useAccounts } from '@/lib/client/estate/use-accounts';
import { useRequestSync, useSyncStatus } from '@/lib/client/estate/use-sync';
import type { Account } from '@/lib/contracts/estate';
import { summariseEstate } from '@/lib/present/estate/sync-words';
import { AccountCard } from './account-card';
import { AccountDialog } from './account-dialog';
import { UsageCard } from './usage-card';

/** The watched accounts and regions: how each is reached, how reading it goes, and what the reading costs. */
export function AccountsView() {
  const { data, error, refetch } = useAccounts();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the accounts" />
    );
  return <AccountsReady accounts={data.data.filter((account) => account.archivedAt === null)} />;
}

function AccountsReady({ accounts }: { readonly accounts: readonly Account[] }) {
  const [isAdding, setAdding] = useState(false);
  const sync = useSyncStatus();
  const request = useRequestSync();
  const whyNotSync = useWhyNot('sync.request');
  const whyNotManage = useWhyNot('estate.manage');
  const regions = sync.data?.regions ?? accounts.flatMap((account) => account.regions);
  const add = (
    <Button disabledReason={whyNotManage} onPress={() => setAdding(true)}>
      Watch an account…
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Accounts"
        summary={summariseEstate(regions)}
        acts={
          <>
            <Button
              disabledReason={whyNotSync ?? (sync.data?.running ? 'AWS is being read now.' : null)}
              isPending={request.isPending}
              onPress={() => request.mutate({})}
            >
              Read AWS now
            </Button>
            {accounts.length > 0 ? add : null}
          </>
        }
      />
      <div className="flex flex-col gap-6 px-4 pb-8 md:px-6">
        {accounts.length === 0 ? (
          <EmptyState title="No account is watched" act={add}>
            An account is reached by a role that may read Lambda, ECS, Application Auto Scaling and
            CloudWatch. The README has the policy it needs.
          </EmptyState>
        ) : (
          accounts.map((account) => (
            <AccountCard
              key={account.id}
              account={account}
              regions={regions.filter((region) => region.accountId === account.id)}
            />
          ))
        )}
        {sync.data ? <UsageCard usage={sync.data.usage} /> : null}
      </div>
      {isAdding ? <AccountDialog account={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
