'use client';

import { useSyncStatus } from '@/lib/client/estate/use-sync';
import { EmptyState } from '../states/empty-state';
import { Button } from '../ui/button';
import { ButtonLink } from '../ui/link';

/** No workload in the scope: because none was read yet, because nothing is watched, or because there is none. */
export function NoWorkloads() {
  const { data } = useSyncStatus();
  const watched = data?.regions.filter(({ enabled }) => enabled) ?? [];
  if (data && watched.length === 0) {
    return (
      <EmptyState
        title="No AWS account is watched yet"
        act={
          <ButtonLink variant="primary" href="/settings/accounts">
            Add an account
          </ButtonLink>
        }
      >
        Every Lambda function and ECS service of the accounts and regions you name appears here, with its
        configuration and capacity.
      </EmptyState>
    );
  }
  if (watched.some(({ listedAt }) => listedAt === null)) {
    return (
      <EmptyState title="AWS is being read for the first time">
        Functions and services appear here region by region, usually within a minute.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing runs in this scope">
      The regions were read and hold no Lambda function or ECS service for the stages, accounts and regions
      chosen above. Choose others, or all.
    </EmptyState>
  );
}

/** Workloads there are, but the filter leaves none. */
export function NothingMatches({ onClear }: { readonly onClear: () => void }) {
  return (
    <EmptyState title="Nothing matches" act={<Button onPress={onClear}>Clear the filter</Button>}>
      No function or service in this scope has all that the filter asks for.
    </EmptyState>
  );
}
