'use client';

import { useDeferredValue, useState } from 'react';
import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Sheet } from '@/components/ui/sheet';
import { useSaveTrigger, useTriggerPreview } from '@/lib/client/reviews/use-triggers';
import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { DraftText } from './draft-text';
import { type RuleDraft, toDraft, toInput } from './rule-draft';
import { RuleFields } from './rule-fields';
import { TriggerPreviewPanel } from './trigger-preview-panel';

interface TriggerSheetProps {
  readonly decisionId: string;
  /** The trigger to change; null to add one. */
  readonly trigger: Trigger | null;
  readonly onClose: () => void;
}

const kinds = [
  { value: 'metric', label: 'A metric' },
  { value: 'inventory', label: 'What is configured' },
  { value: 'cost', label: 'A cost' },
  { value: 'price', label: 'A price of AWS' },
  { value: 'date', label: 'A date' },
  { value: 'superseded', label: 'A decision it builds on' },
  { value: 'manual', label: 'A person’s judgement' },
] as const satisfies readonly { value: RuleDraft['kind']; label: string }[];

const reaches = [
  { value: 'governed', label: 'What the decision governs' },
  { value: 'estate', label: 'The whole estate' },
] as const;

const absences = [
  { value: 'hold', label: 'It stays as it was' },
  { value: 'due', label: 'It is a reason to look again' },
] as const;

/** A review trigger as it is written, with what it sees now and would have seen in the last 90 days. */
export function TriggerSheet({ decisionId, trigger, onClose }: TriggerSheetProps) {
  const [draft, setDraft] = useState(() => toDraft(trigger));
  const set = (change: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...change }));
  const input = toInput(draft);
  const preview = useTriggerPreview(decisionId, useDeferredValue(input));
  const save = useSaveTrigger(decisionId, trigger?.id ?? null);
  const isExpression = draft.kind === 'metric' || draft.kind === 'inventory' || draft.kind === 'cost';
  const whyNot = findWhyNot(draft, input !== null, preview.data?.problem?.message ?? null);
  return (
    <Sheet
      title={trigger ? 'Change the trigger' : 'Add a trigger'}
      subtitle={trigger?.source ? `“${trigger.source.text}”` : 'When this decision is to be looked at again'}
      isOpen
      onClose={onClose}
      width="lg"
      footer={
        <>
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isPending={save.isPending}
            disabledReason={whyNot}
            onPress={() =>
              input && save.mutate({ title: draft.title.trim(), ...input }, { onSuccess: onClose })
            }
          >
            {trigger ? 'Save and arm it' : 'Arm this trigger'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {save.error ? <ProblemBanner error={save.error} /> : null}
        <DraftText draft={draft} set={set} label="Title" name="title" />
        <Select label="Watches" options={kinds} value={draft.kind} onChange={(kind) => set(toKind(kind))} />
        {isExpression ? (
          <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
            <Select
              label="Looks at"
              options={reaches}
              value={draft.over}
              onChange={(over) => set({ over })}
            />
            <DraftText draft={draft} set={set} label="Stage" placeholder="all stages" name="stage" />
          </div>
        ) : null}
        <RuleFields draft={draft} set={set} problem={preview.data?.problem?.message} />
        <TriggerPreviewPanel isAsked={input !== null} preview={preview.data ?? null} error={preview.error} />
        {isExpression ? (
          <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
            <DraftText
              draft={draft}
              set={set}
              label="Must hold for, in hours"
              hint="0: it fires at once."
              inputMode="numeric"
              name="minimumHours"
            />
            <Select
              label="Where nothing is known"
              options={absences}
              value={draft.noEvidence}
              onChange={(noEvidence) => set({ noEvidence })}
            />
          </div>
        ) : null}
      </div>
    </Sheet>
  );
}

const firstFields = { metric: 'error_rate', inventory: 'package_mb', cost: 'cost_usd_monthly' } as const;

/** A kind with the field most rules of it are about. */
function toKind(kind: RuleDraft['kind']): Partial<RuleDraft> {
  if (kind === 'metric') return { kind, list: 'functions', field: firstFields.metric, threshold: '0.05' };
  if (kind === 'inventory')
    return { kind, list: 'functions', field: firstFields.inventory, threshold: '250' };
  if (kind === 'cost') return { kind, list: 'workloads', field: firstFields.cost, threshold: '100' };
  return { kind };
}

function findWhyNot(draft: RuleDraft, isWhole: boolean, problem: string | null): string | null {
  if (draft.title.trim().length < 3) return 'Give it a title of three characters or more.';
  if (!isWhole) return 'Fill in what it watches.';
  return problem;
}
