'use client';

import { useState } from 'react';
import { NumberField } from '@/components/ui/number-field';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import { useNow, useTimeZone } from '@/components/ui/use-now';
import type { ScheduledAction } from '@/lib/domain/inventory/snapshot';
import { toRunTimes } from '@/lib/present/capacity/run-times';
import type { PlanAsk } from '@/lib/present/changes/plan-form';
import {
  type ScheduleForm,
  toNextRuns,
  toScheduleAsk,
  toScheduleForm,
  toScheduleFormOf,
  toScheduleFormOfPlan,
} from '@/lib/present/changes/schedule-form';
import { type EditorProps, PlanShell } from './plan-shell';

interface ScheduleEditorProps extends EditorProps {
  readonly workloadId: string;
  readonly qualifier: string | null;
  /** The schedule as AWS holds it; null for a new one. */
  readonly held: ScheduledAction | null;
}

/** When AWS sets which bounds. */
export function ScheduleEditor({ workloadId, qualifier, held, current, ...rest }: ScheduleEditorProps) {
  const zone = useTimeZone();
  const [form, setForm] = useState<ScheduleForm>(() => {
    if (current?.plan.kind === 'scheduledAction') return toScheduleFormOfPlan(current.plan, zone);
    return held ? toScheduleFormOf(held) : toScheduleForm(zone);
  });
  const ask = toScheduleAsk(workloadId, qualifier, form, held && toScheduleFormOf(held));
  return (
    <PlanShell ask={ask} current={current} {...rest}>
      {(isDisabled) => (
        <div className="flex flex-col gap-3">
          {held ? (
            <Switch
              isSelected={form.isKept}
              isDisabled={isDisabled}
              onChange={(isKept) => setForm({ ...form, isKept })}
            >
              {form.isKept ? `Keep the schedule ${held.name}` : `Delete the schedule ${held.name}`}
            </Switch>
          ) : (
            <TextField
              label="Name"
              value={form.name}
              isDisabled={isDisabled}
              problem={problemOf(ask, 'name')}
              onChange={(name) => setForm({ ...form, name })}
            />
          )}
          {form.isKept ? (
            <ScheduleFields form={form} onChange={setForm} ask={ask} isDisabled={isDisabled} />
          ) : null}
          {ask.ready || ask.field !== 'schedule' ? null : <p className="text-ink-2 text-xs">{ask.message}</p>}
        </div>
      )}
    </PlanShell>
  );
}

function problemOf(ask: PlanAsk, field: string): string | undefined {
  return ask.ready || ask.field !== field ? undefined : ask.message;
}

interface ScheduleFieldsProps {
  readonly form: ScheduleForm;
  readonly onChange: (form: ScheduleForm) => void;
  readonly ask: PlanAsk;
  readonly isDisabled: boolean;
}

function ScheduleFields({ form, onChange, ask, isDisabled }: ScheduleFieldsProps) {
  const text = (field: 'schedule' | 'timezone' | 'start' | 'end', label: string, hint: string) => (
    <TextField
      label={label}
      hint={hint}
      mono={field === 'schedule'}
      className="min-w-44 flex-1"
      value={form[field]}
      isDisabled={isDisabled}
      problem={field === 'schedule' ? undefined : problemOf(ask, field)}
      onChange={(value) => onChange({ ...form, [field]: value })}
    />
  );
  const bound = (field: 'min' | 'max', label: string) => (
    <NumberField
      label={label}
      minValue={0}
      step={1}
      value={form[field] ?? Number.NaN}
      isDisabled={isDisabled}
      problem={problemOf(ask, field)}
      onChange={(value) => onChange({ ...form, [field]: Number.isNaN(value) ? null : value })}
    />
  );
  return (
    <>
      <div className="flex flex-wrap gap-4">
        {bound('min', 'Minimum from then on')}
        {bound('max', 'Maximum from then on')}
      </div>
      {text(
        'schedule',
        'When',
        'cron(minutes hours day month weekday year), rate(…) or at(…), as AWS writes it',
      )}
      {form.schedule.startsWith('rate') ? null : text('timezone', 'Time zone', 'e.g. Europe/Berlin')}
      <div className="flex flex-wrap gap-4">
        {text('start', 'First, in UTC', 'Empty: at once. E.g. 2026-12-01 08:00')}
        {text('end', 'Last, in UTC', 'Empty: without end')}
      </div>
      <NextRuns form={form} />
    </>
  );
}

function NextRuns({ form }: { readonly form: ScheduleForm }) {
  const now = useNow();
  const zone = useTimeZone();
  if (now === null) return null;
  const runs = toNextRuns(form, now);
  if (!runs.known) return <p className="text-bad-text text-xs">{`It has no next run: ${runs.reason}.`}</p>;
  if (runs.value.length === 0) return <p className="text-bad-text text-xs">It would never run.</p>;
  return (
    <div className="text-xs">
      <p className="text-ink-2">Next runs</p>
      <ul className="flex flex-col">
        {runs.value.map((run) => {
          const times = toRunTimes(run, zone, form.timezone || null);
          return (
            <li key={run}>
              {times.own}
              {times.schedule ? <span className="text-ink-3">{` (${times.schedule})`}</span> : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
