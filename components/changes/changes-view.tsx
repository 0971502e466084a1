'use client';

import { useQueryStates } from 'nuqs';
import { PageHeader } from '@/components/layout/page-header';
import { EmptyState } from '@/components/states/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { Select } from '@/components/ui/select';
import { type ChangeState, changeListParams, changeStates } from '@/lib/client/changes/list-params';
import type { ChangeFilter } from '@/lib/client/changes/use-changes';
import { useScope } from '@/lib/client/scope/use-scope';
import { type ChangePhase, changePhases } from '@/lib/domain/changes/phase';
import { describePhase } from '@/lib/present/changes/phase-words';
import { changeColumns } from './change-columns';
import { ChangeTable } from './change-table';

const stateWords: Record<ChangeState, { readonly label: string; readonly empty: string }> = {
  applied: { label: 'Sent to AWS', empty: 'Nothing has been changed from here yet.' },
  open: { label: 'Under way', empty: 'Nothing is under way.' },
  waiting: { label: 'Planned, not applied', empty: 'No plan waits to be applied.' },
  approval: { label: 'Waiting for approval', empty: 'No change waits for a second person.' },
  troubled: { label: 'Need a look', empty: 'No change failed, passed its deadline or waits to be settled.' },
  moved: {
    label: 'Undone by someone',
    empty: 'Everything that was set from here and not taken back is as it was set, as far as was read.',
  },
  settled: { label: 'Settled', empty: 'No change has been settled yet.' },
  all: { label: 'All, plans included', empty: 'Nothing has been planned or changed from here yet.' },
};

/** Every change in the scope: what, by whom, when and why, and how it stands. */
export function ChangesView() {
  const [{ state, phase }, setParams] = useQueryStates(changeListParams, { history: 'push' });
  const { scope } = useScope();
  const filter: ChangeFilter = { ...scope, state, ...(phase ? { phase } : {}) };
  return (
    <>
      <PageHeader
        title="Changes"
        acts={
          <>
            <ButtonLink href="/changes/ahead">Plans ahead</ButtonLink>
            <ButtonLink href="/changes/together">Changed together</ButtonLink>
          </>
        }
        summary="What was written to AWS from here, and what is planned: who, when and why."
      />
      <div className="flex flex-col gap-3 px-4 pb-8 md:px-6">
        <div className="flex flex-wrap items-end gap-3">
          <Select<ChangeState>
            label="Show"
            className="w-48"
            options={changeStates.map((value) => ({ value, label: stateWords[value].label }))}
            value={state}
            onChange={(next) => {
              setParams({ state: next });
            }}
          />
          <Select<ChangePhase | 'any'>
            label="Phase"
            className="w-48"
            options={[
              { value: 'any', label: 'Any' },
              ...changePhases.map((value) => ({ value, label: describePhase(value).label })),
            ]}
            value={phase ?? 'any'}
            onChange={(next) => {
              setParams(next === 'any' ? { phase: null } : { phase: next, state: 'all' });
            }}
          />
        </div>
        <ChangeTable
          label="Changes"
          bleeds
          filter={filter}
          columns={changeColumns}
          empty={
            <EmptyState
              title={stateWords[state].empty}
              act={<ButtonLink href="/inventory">Find a function</ButtonLink>}
            >
              A change starts on a function’s page: choose an alias and a number, read what it costs, and
              apply it with a reason.
            </EmptyState>
          }
        />
      </div>
    </>
  );
}
