'use client';

import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { estateListNames } from '@/lib/domain/reviews/estate-model';
import { awsLimits } from '@/lib/domain/reviews/judge-claim';
import type { ClaimDraft } from './claim-draft';
import { numbersOf } from './rule-draft';

interface ClaimSourceFieldsProps {
  readonly draft: ClaimDraft;
  readonly set: (change: Partial<ClaimDraft>) => void;
}

const limits = Object.entries(awsLimits).map(([value, { about }]) => ({ value, label: about }));
const fields = estateListNames
  .filter((list) => list !== 'workloads')
  .flatMap((list) =>
    numbersOf(list).map(({ name, label }) => ({
      value: `${list}.${name}`,
      label: `${list === 'functions' ? 'Function' : 'Service'}: ${label}`,
    })),
  );
const picks = [
  { value: 'most', label: 'The highest of what it governs' },
  { value: 'least', label: 'The lowest of what it governs' },
] as const;
const requests = [
  { value: 'cold', label: 'Cold, INIT included' },
  { value: 'warm', label: 'Warm' },
] as const;
const percentiles = [
  { value: 'p50', label: 'p50' },
  { value: 'p95', label: 'p95' },
  { value: 'p99', label: 'p99' },
] as const;
const windows = [
  { value: '1', label: 'The last day' },
  { value: '7', label: 'The last 7 days' },
  { value: '30', label: 'The last 30 days' },
] as const;
const daysOf = { '1': 1, '7': 7, '30': 30 } as const;
const architectures = [
  { value: 'x86_64', label: 'x86_64' },
  { value: 'arm64', label: 'arm64' },
] as const;
const components = [
  { value: 'lambda', label: 'A Lambda function' },
  { value: 'fargate', label: 'Fargate tasks, all month' },
] as const;
const parts = [
  { value: 'total', label: 'All of it' },
  { value: 'compute', label: 'Compute only' },
  { value: 'requests', label: 'Requests only' },
] as const;

/** What a figure is held against: a limit of AWS, a measurement or the logs of what the decision governs, or an estimate. */
export function ClaimSourceFields({ draft, set }: ClaimSourceFieldsProps) {
  switch (draft.kind) {
    case 'limit':
      return (
        <Select label="Limit" options={limits} value={draft.limit} onChange={(limit) => set({ limit })} />
      );
    case 'measurement':
      return (
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Select label="Figure" options={fields} value={draft.field} onChange={(field) => set({ field })} />
          <Select label="Of" options={picks} value={draft.pick} onChange={(pick) => set({ pick })} />
          <Window draft={draft} set={set} />
        </div>
      );
    case 'latency':
      return (
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Select label="Requests" options={requests} value={draft.of} onChange={(of) => set({ of })} />
          <Select
            label="Percentile"
            options={percentiles}
            value={draft.percentile}
            onChange={(percentile) => set({ percentile })}
          />
          <TextField
            label="Functions whose name ends with"
            placeholder="all that it governs"
            mono
            value={draft.functions}
            onChange={(functions) => set({ functions })}
          />
          <TextField
            label="Stage"
            placeholder="every one"
            value={draft.stage}
            onChange={(stage) => set({ stage })}
          />
          <Window draft={draft} set={set} />
        </div>
      );
    case 'estimate':
      return <EstimateFields draft={draft} set={set} />;
  }
}

function Window({ draft, set }: ClaimSourceFieldsProps) {
  return (
    <Select
      label="Over"
      options={windows}
      value={`${draft.windowDays}`}
      onChange={(days) => set({ windowDays: daysOf[days] })}
    />
  );
}

function EstimateFields({ draft, set }: ClaimSourceFieldsProps) {
  const isLambda = draft.component === 'lambda';
  const number = (
    label: string,
    field: 'memoryMb' | 'requests' | 'durationMs' | 'vcpu' | 'memoryGb' | 'tasks',
  ) => (
    <TextField
      label={label}
      inputMode="decimal"
      value={draft[field]}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <Select
        label="Of"
        options={components}
        value={draft.component}
        onChange={(component) => set({ component, part: 'total' })}
      />
      <Select
        label="Which part"
        options={partsOf(draft)}
        value={draft.part}
        onChange={(part) => set({ part })}
      />
      {isLambda ? (
        <>
          {number('Memory, MB', 'memoryMb')}
          {number('Requests a month', 'requests')}
          {number('Average duration, ms', 'durationMs')}
        </>
      ) : (
        <>
          {number('vCPU of a task', 'vcpu')}
          {number('Memory of a task, GB', 'memoryGb')}
          {number('Tasks', 'tasks')}
        </>
      )}
      <Select
        label="Architecture"
        options={architectures}
        value={draft.architecture}
        onChange={(architecture) => set({ architecture })}
      />
      <TextField label="Region" mono value={draft.region} onChange={(region) => set({ region })} />
      <p className="text-ink-3 text-xs sm:col-span-2">
        A month of 730 hours without a free tier, at the prices of the price book.
      </p>
    </div>
  );
}

/** The parts of an amount that may be meant; one that a script named stays what it is. */
function partsOf({ component, part, prices }: ClaimDraft) {
  const usual = component === 'lambda' ? parts : parts.slice(0, 2);
  return part === 'other' ? [...usual, { value: part, label: prices.join(', ') }] : usual;
}
