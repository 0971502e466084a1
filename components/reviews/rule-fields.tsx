'use client';

import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { findField } from '@/lib/present/reviews/trigger-words';
import { DraftText } from './draft-text';
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
          <DraftText draft={draft} set={set} label="On" placeholder="2027-02-23" name="on" />
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
          <DraftText draft={draft} set={set} label="Question" rows={2} name="question" />
          <div className="grid grid-cols-2 gap-3">
            <DraftText draft={draft} set={set} label="Asked on" placeholder="2027-02-23" name="on" />
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
          <DraftText
            draft={draft}
            set={set}
            label="Expression"
            hint="In the Common Expression Language over functions, services and workloads; true: look again."
            rows={3}
            mono
            name="expression"
            problem={problem}
          />
          <DraftText
            draft={draft}
            set={set}
            label="Falls quiet when"
            hint="Empty: when the expression no longer holds."
            mono
            name="release"
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
          <DraftText
            draft={draft}
            set={set}
            label={field?.unit ? `Threshold, ${field.unit}` : 'Threshold'}
            inputMode="decimal"
            name="threshold"
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
      <DraftText
        draft={draft}
        set={set}
        label="Price"
        hint="Its key in Settings › Prices."
        mono
        name="priceKey"
      />
      <DraftText draft={draft} set={set} label="Region" mono name="region" />
      <DraftText
        draft={draft}
        set={set}
        label="Decided at, US dollars a unit"
        inputMode="decimal"
        name="baselineUsd"
      />
      <DraftText draft={draft} set={set} label="Moves by, percent" inputMode="decimal" name="percent" />
    </div>
  );
}
