import type { PlanAheadDetail, PlanAheadInput } from '@/lib/contracts/plans-ahead';
import { readWindow } from '@/lib/domain/changes/ahead/read-window';
import { toUtcMs, toWallTime } from '@/lib/domain/time/zoned-time';

/** A workload that a plan can name. */
export interface PlannableWorkload {
  readonly id: string;
  readonly kind: 'function' | 'service';
  readonly name: string;
  /** What is held now, as last read; null where it is not known. */
  readonly held: number | null;
}

export interface FloorForm {
  /** The alias or version of a function. */
  readonly qualifier: string;
  readonly atLeast: number | null;
}

/** A plan as a person fills it in. */
export interface AheadForm {
  readonly name: string;
  readonly reason: string;
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
  /** Whether AWS is to do it where it can. */
  readonly byAws: boolean;
  /** By workload. */
  readonly floors: Readonly<Record<string, FloorForm>>;
}

const dayMs = 86_400_000;

/** A form for these workloads: tomorrow from eight to six, one more than each holds. */
export function toAheadForm(workloads: readonly PlannableWorkload[], now: Date, timeZone: string): AheadForm {
  const today = toWallTime(now, timeZone);
  const at = (hour: number) =>
    new Date(toUtcMs({ ...today, hour, minute: 0 }) + dayMs).toISOString().slice(0, 16);
  return {
    name: '',
    reason: '',
    from: at(8),
    until: at(18),
    timeZone,
    byAws: true,
    floors: Object.fromEntries(
      workloads.map(({ id, held }) => [id, { qualifier: 'live', atLeast: (held ?? 0) + 1 }]),
    ),
  };
}

/** A form that holds what a plan asks for. */
export function toAheadFormOf({ name, reason, from, until, timeZone, items }: PlanAheadDetail): AheadForm {
  const floors = items.map(({ workload, qualifier, atLeast }) => {
    return [workload.id, { qualifier: qualifier ?? '', atLeast }] as const;
  });
  // Only what a worker carries out can be changed: what someone chose, or what AWS could not do.
  return { name, reason, from, until, timeZone, byAws: false, floors: Object.fromEntries(floors) };
}

/** The workloads of a kept plan, for its form. */
export function toWorkloadsOf({ items }: PlanAheadDetail): readonly PlannableWorkload[] {
  return items.map(({ workload: { id, kind, name }, estimate: { held } }) => {
    return { id, kind, name, held: held.known ? held.value : null };
  });
}

export type AheadAsk =
  | { readonly ready: true; readonly input: PlanAheadInput }
  | { readonly ready: false; readonly field: string; readonly message: string };

/** What a form asks for, or the first thing that is missing; `field` is a name, or `floor.` and a workload. */
export function toAheadAsk(form: AheadForm, workloads: readonly PlannableWorkload[], now: Date): AheadAsk {
  const problem = whyNotWhen(form, workloads, now);
  if (problem) return { ready: false, ...problem };
  const name = form.name.trim();
  const reason = form.reason.trim();
  if (name.length < 3) return missing('name', 'Name it, in three characters or more.');
  if (reason.length < 3) return missing('reason', 'Say why, in three characters or more.');
  return { ready: true, input: { ...toDraft(form, workloads), name, reason } };
}

/** What a form asks for as soon as its times and floors are there, so that it can be priced; null before. */
export function toPreviewInput(
  form: AheadForm,
  workloads: readonly PlannableWorkload[],
  now: Date,
): PlanAheadInput | null {
  return whyNotWhen(form, workloads, now) === null ? toDraft(form, workloads) : null;
}

function toDraft(form: AheadForm, workloads: readonly PlannableWorkload[]): PlanAheadInput {
  const { from, until, timeZone, byAws, floors } = form;
  return {
    // Neither name nor reason moves what it costs or meets.
    name: 'a plan',
    reason: 'to be priced',
    from,
    until,
    timeZone,
    byAws,
    items: workloads.map(({ id, kind }) => {
      const { qualifier = '', atLeast = null } = floors[id] ?? {};
      return {
        workloadId: id,
        qualifier: kind === 'function' ? qualifier.trim() : null,
        atLeast: atLeast ?? 1,
      };
    }),
  };
}

function whyNotWhen(form: AheadForm, workloads: readonly PlannableWorkload[], now: Date) {
  const read = readWindow(form, now);
  if (!read.valid) return { field: read.field, message: toSentence(read.message) };
  for (const { id, kind } of workloads) {
    const { qualifier = '', atLeast = null } = form.floors[id] ?? {};
    if (atLeast === null || atLeast < 1)
      return { field: `floor.${id}`, message: 'Give a number above nothing.' };
    if (kind === 'function' && !/^[A-Za-z0-9_-]+$/.test(qualifier.trim()))
      return { field: `alias.${id}`, message: 'Name an alias or version.' };
  }
  return null;
}

function missing(field: string, message: string): AheadAsk {
  return { ready: false, field, message };
}

function toSentence(message: string): string {
  return `It ${message}.`;
}
