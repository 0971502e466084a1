'use client';

import { useModuleCosts } from '@/lib/client/costs/use-cost-breakdown';
import { useScope } from '@/lib/client/scope/use-scope';
import { ProblemState } from '../states/problem';
import { Section } from '../ui/section';
import { CostDetails, CostDetailsSkeleton } from './month/cost-details';

/** What a module costs this month over the scope in the address, as a section of its page. */
export function ModuleCosts({ slug }: { readonly slug: string }) {
  const { scope } = useScope();
  const { data, error, refetch } = useModuleCosts(slug, scope);
  return (
    <Section title="Cost" anchor="cost">
      {data ? (
        <CostDetails breakdown={data} />
      ) : error ? (
        <ProblemState error={error} onRetry={refetch} />
      ) : (
        <CostDetailsSkeleton />
      )}
    </Section>
  );
}
