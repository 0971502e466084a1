'use client';

import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import { useRules } from '@/lib/client/estate/use-rules';
import { RuleEditor } from './rule-editor';

/** Modules and the ordered rules that fill them. */
export function RulesView() {
  const { data, error, refetch } = useRules();
  if (!data)
    return error ? (
      <ProblemState error={error} onRetry={refetch} isPage />
    ) : (
      <PageSkeleton label="Reading the module rules" />
    );
  return <RuleEditor saved={data} onReload={async () => (await refetch()).data ?? data} />;
}
