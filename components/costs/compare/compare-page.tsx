'use client';

import { useDeferredValue } from 'react';
import { PageHeader } from '@/components/layout/page-header';
import { PageSkeleton } from '@/components/states/page-skeleton';
import { ProblemState } from '@/components/states/problem';
import type { CompareState } from '@/lib/client/costs/compare-params';
import { useCompareState } from '@/lib/client/costs/use-compare-state';
import { usePriceBook, useUsage } from '@/lib/client/costs/use-comparison-data';
import { CompareView } from './compare-view';
import { SaveScenario } from './save-scenario';
import { ScenarioList } from './scenario-list';
import { SubjectPicker } from './subject-picker';

/** Ways to run a workload, a module or a usage given by hand, beside each other; under it, what was saved. */
export function ComparePage() {
  const { state, change, edit } = useCompareState();
  const settled = useDeferredValue(state);
  const key = JSON.stringify(state.subject);
  return (
    <div className="flex flex-col pb-8">
      <Loaded
        key={key}
        state={state}
        onChange={change}
        onEdit={edit}
        acts={<SaveScenario state={settled} />}
      />
      <div className="px-4 pt-8 md:px-6">
        <ScenarioList />
      </div>
    </div>
  );
}

interface LoadedProps {
  readonly state: CompareState;
  readonly onChange: ReturnType<typeof useCompareState>['change'];
  readonly onEdit: ReturnType<typeof useCompareState>['edit'];
  readonly acts: React.ReactNode;
}

function Loaded({ state, onChange, onEdit, acts }: LoadedProps) {
  const usage = useUsage(state.subject);
  const book = usePriceBook();
  const error = usage.error ?? book.error;
  if (error) {
    return (
      <ProblemState
        error={error}
        isPage
        onRetry={() => {
          void usage.refetch();
          void book.refetch();
        }}
      />
    );
  }
  if (!usage.data || !book.data) return <PageSkeleton label="Reading prices and use" />;
  return (
    <>
      <PageHeader
        title={state.subject.kind === 'typed' ? 'Compare' : `Compare ${usage.data.title}`}
        summary={
          <SubjectPicker
            subject={state.subject}
            usage={usage.data}
            regions={book.data.regions}
            onSubject={(subject) => onChange({ subject })}
          />
        }
        acts={acts}
      />
      <CompareView state={state} usage={usage.data} book={book.data} onChange={onChange} onEdit={onEdit} />
    </>
  );
}
