'use client';

import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { findField } from '@/lib/present/reviews/trigger-words';
import { expressionOf, numbersOf, type RuleDraft } from './rule-draft';

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly set: (change: Partial<RuleDraft>) => void;
  /** What is wrong with its expression. */
  readonly problem: string | undefined;
}

const cadenceOptions = [
  { value: 'monthly', label: 'Every month' },
  { value: 'quarterly', label: 'Every quarter' },
  { value: 'halfYearly', label: 'Every half year' },
  { value: 'yearly', label: 'Every year' },
] as const;
const onceOptions = [{ value: 'once', label: 'Once' }, ...cadenceOptions] as const;
const lists = [
  { value: 'functions', label: 'any function' },
  { value: 'services', label: 'any service' },
  { value: 'workloads', label: 'any workload' },
] as const;
const directions = [
  { value: 'above', label: 'is above' },
  { value: 'below', label: 'is below' },
] as const;
const windows = [
  { value: '1', label: 'today' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
] as const;
const windowOf = { 1: '1', 7: '7', 30: '30' } as const;
const daysOf = { 1: 1, 7: 7, 30: 30 } as const;

/** What a trigger of each kind is made of. */
export function RuleFields({ draft, set, problem }: RuleFieldsProps) {
  switch (draft.kind) {
    case 'price':
      return <PriceFields draft={draft} set={set} />;
    case 'date':
      return (
        <div className="grid grid-cols-2 gap-3">
          <TextField label="On" placeholder="2027-02-23" value={draft.on} onChange={(on) => set({ on })} />
          <Select
            label="Then"
            options={onceOptions}
            value={draft.every}
            onChange={(every) => set({ every })}
          />
        </div>
      );
    case 'manual':
      return (
        <>
          <TextField
            label="Question"
            rows={2}
            value={draft.question}
            onChange={(question) => set({ question })}
          />
          <div className="grid grid-cols-2 gap-3">
            <TextField
              label="Asked on"
              placeholder="2027-02-23"
              value={draft.on}
              onChange={(on) => set({ on })}
            />
            <Select
              label="Then"
              options={cadenceOptions}
              value={draft.every === 'once' ? 'quarterly' : draft.every}
              onChange={(every) => set({ every })}
            />
          </div>
        </>
      );
    case 'superseded':
      return (
        <p className="text-ink-2">
          It fires when a decision that this one amends or relates to is superseded, deprecated or rejected.
        </p>
      );
    default:
      return <ExpressionFields draft={draft} set={set} problem={problem} />;
  }
}

function ExpressionFields({ draft, set, problem }: RuleFieldsProps) {
  const field = findField(`${draft.list}.${draft.field}`);
  return (
    <>
      {draft.asText ? (
        <>
          <TextField
            label="Expression"
            hint="In the Common Expression Language over functions, services and workloads; true: look again."
            rows={3}
            mono
            value={draft.expression}
            onChange={(expression) => set({ expression })}
            problem={problem}
          />
          <TextField
            label="Falls quiet when"
            hint="Empty: when the expression no longer holds."
            mono
            value={draft.release}
            onChange={(release) => set({ release })}
          />
        </>
      ) : (
        <div className="grid grid-cols-2 gap-3">
          <Select
            label="Of"
            options={lists}
            value={draft.list}
            onChange={(list) => set({ list, field: numbersOf(list)[0]?.name ?? draft.field })}
          />
          <Select
            label="Figure"
            options={numbersOf(draft.list).map(({ name, label }) => ({ value: name, label }))}
            value={draft.field}
            onChange={(name) => set({ field: name })}
            hint={field?.about}
          />
          <Select
            label="Compared"
            options={directions}
            value={draft.above ? 'above' : 'below'}
            onChange={(way) => set({ above: way === 'above' })}
          />
          <TextField
            label={field?.unit ? `Threshold, ${field.unit}` : 'Threshold'}
            inputMode="decimal"
            value={draft.threshold}
            onChange={(threshold) => set({ threshold })}
            problem={problem}
          />
        </div>
      )}
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Switch
          isSelected={draft.asText}
          onChange={(asText) =>
            set({ asText, expression: expressionOf({ ...draft, asText: false }) || draft.expression })
          }
        >
          Write it as text
        </Switch>
        <Select
          label="Window"
          options={windows}
          value={windowOf[draft.windowDays]}
          onChange={(days) => set({ windowDays: daysOf[days] })}
        />
      </div>
    </>
  );
}

function PriceFields({ draft, set }: Omit<RuleFieldsProps, 'problem'>) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextField
        label="Price"
        hint="Its key in Settings › Prices."
        mono
        value={draft.priceKey}
        onChange={(priceKey) => set({ priceKey })}
      />
      <TextField label="Region" mono value={draft.region} onChange={(region) => set({ region })} />
      <TextField
        label="Decided at, US dollars a unit"
        inputMode="decimal"
        value={draft.baselineUsd}
        onChange={(baselineUsd) => set({ baselineUsd })}
      />
      <TextField
        label="Moves by, percent"
        inputMode="decimal"
        value={draft.percent}
        onChange={(percent) => set({ percent })}
      />
    </div>
  );
}
