'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormDialog } from '@/components/ui/form-dialog';
import { NumberField } from '@/components/ui/number-field';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { toast } from '@/components/ui/toast';
import { useStartExperiment } from '@/lib/client/latency/use-experiments';
import { StartExperimentInput } from '@/lib/contracts/experiment-shapes';
import { type Statistic, statistics } from '@/lib/domain/latency/experiments/statistic';
import { labelOfStatistic } from '@/lib/present/latency/statistic-words';

/** What an experiment observes: a change, or one of the moments at which something was done. */
export interface StartFrom {
  readonly title: string;
  readonly workloadIds: readonly string[];
  readonly changeId: string | null;
  /** Null for a change, which has its own moment. */
  readonly moments: readonly { readonly at: string; readonly label: string }[] | null;
}

interface StartDialogProps {
  readonly start: StartFrom;
  readonly onClose: () => void;
}

type Decides = Statistic | 'chosen';

const deciding: readonly { readonly value: Decides; readonly label: string }[] = [
  { value: 'chosen', label: 'chosen by what is measured' },
  ...statistics.map((value) => ({ value, label: labelOfStatistic(value) })),
];
const now = 'now';
const weeks = [
  { value: '1', label: 'one week' },
  { value: '2', label: 'two weeks' },
  { value: '4', label: 'four weeks' },
] as const;

/** What an experiment is called, how long it runs, what it compares with and what decides. */
export function StartDialog({ start, onClose }: StartDialogProps) {
  const router = useRouter();
  const mutation = useStartExperiment();
  const [title, setTitle] = useState(start.title);
  const [plannedDays, setDays] = useState(7);
  const [baselineWeeks, setWeeks] = useState<'1' | '2' | '4'>('1');
  const [primary, setPrimary] = useState<Decides>('chosen');
  const [since, setSince] = useState(now);
  const [isTried, setTried] = useState(false);
  const input = StartExperimentInput.safeParse({
    title,
    workloadIds: start.workloadIds,
    changeId: start.changeId,
    since: since === now ? null : since,
    plannedDays,
    baselineWeeks: Number(baselineWeeks),
    primary: primary === 'chosen' ? null : primary,
  });
  const begin = () => {
    setTried(true);
    if (!input.success) return;
    mutation.mutate(input.data, {
      onSuccess: ({ id, number }) => {
        toast({ tone: 'good', title: `Experiment ${number} has been started` });
        router.push(`/latency/experiments/${id}`);
      },
    });
  };
  return (
    <FormDialog
      title="Start an experiment"
      act="Freeze the baseline and start"
      isPending={mutation.isPending}
      error={mutation.error}
      onSubmit={begin}
      onClose={onClose}
    >
      <TextField
        label="What it is to show"
        autoFocus
        value={title}
        onChange={setTitle}
        problem={isTried && !input.success ? 'Say it in three characters or more.' : undefined}
      />
      {start.moments ? (
        <Select
          label="Since"
          options={[
            { value: now, label: 'now' },
            ...start.moments.map(({ at, label }) => ({ value: at, label })),
          ]}
          value={since}
          onChange={setSince}
        />
      ) : null}
      <Select label="Compared with, before it" options={weeks} value={baselineWeeks} onChange={setWeeks} />
      <NumberField
        label="Runs at most"
        unit="days"
        hint="3 to 28. It concludes by itself as soon as the verdict is settled."
        minValue={3}
        maxValue={28}
        value={plannedDays}
        onChange={(value) => setDays(Number.isNaN(value) ? 7 : value)}
      />
      <Select label="What decides" options={deciding} value={primary} onChange={setPrimary} />
    </FormDialog>
  );
}
