'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormDialog } from '@/components/ui/form-dialog';
import { NumberField } from '@/components/ui/number-field';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useCancelExperiment, useExtendExperiment } from '@/lib/client/latency/use-experiments';
import type { ExperimentDetail } from '@/lib/contracts/experiment-shapes';
import { toEvidenceMarkdown } from '@/lib/present/latency/experiment-evidence';

interface DialogProps {
  readonly experiment: ExperimentDetail;
  readonly onClose: () => void;
}

/** Run longer, or stop, until the experiment is over; then what it came to, for a decision. */
export function ExperimentActs({ experiment }: { readonly experiment: ExperimentDetail }) {
  const [open, setOpen] = useState<'extend' | 'cancel' | null>(null);
  const whyNot = useWhyNot('experiments.write');
  if (experiment.endedAt !== null) return <CopyEvidence experiment={experiment} />;
  const close = () => setOpen(null);
  return (
    <>
      <Button variant="ghost" disabledReason={whyNot} onPress={() => setOpen('cancel')}>
        Stop it…
      </Button>
      <Button disabledReason={whyNot} onPress={() => setOpen('extend')}>
        Change its length…
      </Button>
      {open === 'extend' ? <ExtendDialog experiment={experiment} onClose={close} /> : null}
      {open === 'cancel' ? <CancelDialog experiment={experiment} onClose={close} /> : null}
    </>
  );
}

function CopyEvidence({ experiment }: Pick<DialogProps, 'experiment'>) {
  const { evidence } = experiment;
  if (evidence === null) return null;
  const copy = () =>
    navigator.clipboard.writeText(toEvidenceMarkdown(evidence, window.location.href)).then(
      () =>
        toast({ tone: 'good', title: 'Copied as Markdown', detail: 'Paste it into the decision’s text.' }),
      () => toast({ tone: 'bad', title: 'It was not copied', detail: 'The browser refused.' }),
    );
  return <Button onPress={copy}>Copy for a decision</Button>;
}

function ExtendDialog({ experiment, onClose }: DialogProps) {
  const [days, setDays] = useState(experiment.plannedDays);
  const extend = useExtendExperiment(experiment.id);
  return (
    <FormDialog
      title="Change its length"
      act={`Let it run ${days} days`}
      isPending={extend.isPending}
      error={extend.error}
      onSubmit={() => extend.mutate(days, { onSuccess: onClose })}
      onClose={onClose}
    >
      <NumberField
        label="Days after the change"
        unit="days"
        hint="3 to 28. It ends before where its verdict is settled."
        minValue={3}
        maxValue={28}
        value={days}
        onChange={(value) => setDays(Number.isNaN(value) ? experiment.plannedDays : value)}
      />
    </FormDialog>
  );
}

function CancelDialog({ experiment, onClose }: DialogProps) {
  const [reason, setReason] = useState('');
  const cancel = useCancelExperiment(experiment.id);
  return (
    <FormDialog
      title="Stop this experiment without a verdict?"
      act="Stop it"
      disabledReason={reason.trim().length < 3 ? 'Say why, in three characters or more.' : null}
      isPending={cancel.isPending}
      error={cancel.error}
      onSubmit={() => cancel.mutate(reason.trim(), { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="text-ink-2">
        What has been compared so far stays on its page. It can’t be taken up again.
      </p>
      <TextField label="Why" autoFocus value={reason} onChange={setReason} />
    </FormDialog>
  );
}
