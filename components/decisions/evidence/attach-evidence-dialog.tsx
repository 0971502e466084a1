'use client';

import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useScenarios } from '@/lib/client/costs/use-scenarios';
import { useAttachEvidence } from '@/lib/client/decisions/use-evidence';
import { useExperiments } from '@/lib/client/latency/use-experiments';
import type { EvidenceSource } from '@/lib/contracts/decisions/evidence-shapes';
import { functionFields, serviceFields } from '@/lib/domain/reviews/estate-model';
import type { WindowDays } from '@/lib/domain/reviews/trigger';

interface AttachEvidenceDialogProps {
  readonly decisionId: string;
  readonly onClose: () => void;
}

type Kind = EvidenceSource['kind'];

const kinds = [
  { value: 'query', label: 'A measurement of what it governs' },
  { value: 'comparison', label: 'A saved comparison' },
  { value: 'experiment', label: 'What an experiment came to' },
] as const satisfies readonly { value: Kind; label: string }[];

const fields = [
  ...functionFields.map((field) => ({ ...field, list: 'functions', of: 'Function' })),
  ...serviceFields.map((field) => ({ ...field, list: 'services', of: 'Service' })),
]
  .filter(({ type }) => type === 'double')
  .map(({ list, name, of, label }) => ({ value: `${list}.${name}`, label: `${of}: ${label}` }));

const windows = [
  { value: '1', label: '1 day' },
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
] as const;
const daysOf: Readonly<Record<'1' | '7' | '30', WindowDays>> = { '1': 1, '7': 7, '30': 30 };

/** Asks what a decision rests on, and freezes that as it is now. */
export function AttachEvidenceDialog({ decisionId, onClose }: AttachEvidenceDialogProps) {
  const [kind, setKind] = useState<Kind>('query');
  const [field, setField] = useState('functions.package_mb');
  const [window, setWindow] = useState<'1' | '7' | '30'>('7');
  const [chosen, setChosen] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const scenarios = useScenarios({});
  const experiments = useExperiments({});
  const attach = useAttachEvidence();
  const options =
    kind === 'comparison'
      ? (scenarios.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
      : (experiments.data?.data ?? [])
          .filter(({ state }) => state === 'concluded')
          .map(({ id, number, title }) => ({ value: id, label: `${number}: ${title}` }));
  const source = toSource({ kind, field, windowDays: daysOf[window], chosen });
  const none = kind === 'comparison' ? 'No comparison is saved yet.' : 'No experiment has concluded yet.';
  return (
    <FormDialog
      title="Attach evidence"
      act="Freeze and attach"
      disabledReason={source ? null : options.length === 0 ? none : 'Choose what to attach.'}
      isPending={attach.isPending}
      error={attach.error}
      onSubmit={() =>
        source && attach.mutate({ decisionId, source, note: note.trim() }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p className="text-ink-2">
        It is read now and kept with its window and the day of its prices. It stays readable when what it was
        made from is gone, and can’t be changed.
      </p>
      <Select
        label="What it is"
        options={kinds}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setChosen(null);
        }}
      />
      {kind === 'query' ? (
        <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
          <Select label="Figure" options={fields} value={field} onChange={setField} />
          <Select label="Window" options={windows} value={window} onChange={setWindow} />
        </div>
      ) : (
        <Select
          label={kind === 'comparison' ? 'Comparison' : 'Experiment'}
          options={options}
          value={chosen}
          onChange={setChosen}
          placeholder={options.length === 0 ? none : 'Choose one'}
        />
      )}
      <TextField label="What it shows" value={note} onChange={setNote} maxLength={500} />
    </FormDialog>
  );
}

interface Asked {
  readonly kind: Kind;
  readonly field: string;
  readonly windowDays: WindowDays;
  readonly chosen: string | null;
}

function toSource({ kind, field, windowDays, chosen }: Asked): EvidenceSource | null {
  if (kind === 'query') return { kind, field, windowDays };
  if (chosen === null) return null;
  return kind === 'comparison' ? { kind, scenarioId: chosen } : { kind, experimentId: chosen };
}
