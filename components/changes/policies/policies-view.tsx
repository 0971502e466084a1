'use client';

import { useState } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { useWhyNot } from '@/lib/client/access/use-me';
import { usePolicies } from '@/lib/client/changes/use-policies';
import type { ChangePolicy } from '@/lib/contracts/policies';
import { summarisePolicies } from '@/lib/present/changes/policy-words';
import { PolicyDialog } from './policy-dialog';
import { PolicyRow } from './policy-row';

/** What changes must keep to, by module and stage, and which of it holds now. */
export function PoliciesView() {
  const { data, error, refetch } = usePolicies();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the policies" />
    );
  return <PoliciesReady policies={data.data} />;
}

function PoliciesReady({ policies }: { readonly policies: readonly ChangePolicy[] }) {
  const [isAdding, setAdding] = useState(false);
  const whyNot = useWhyNot('policies.manage');
  const add = (
    <Button disabledReason={whyNot} onPress={() => setAdding(true)}>
      Set a policy…
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Policies"
        summary={summarisePolicies(policies)}
        acts={policies.length > 0 ? add : null}
      />
      <div className="px-4 pb-8 md:px-6">
        {policies.length === 0 ? (
          <EmptyState title="No policy is set" act={add}>
            A policy says what changes of a module, a stage or the whole estate must keep to: freezes,
            budgets, read-only mode. A change it stops says which policy, until when, and who can lift it.
          </EmptyState>
        ) : (
          <ul aria-label="Policies" className="border-line border-t">
            {policies.map((policy) => (
              <PolicyRow key={policy.id} policy={policy} />
            ))}
          </ul>
        )}
      </div>
      {isAdding ? <PolicyDialog policy={null} onClose={() => setAdding(false)} /> : null}
    </>
  );
}
