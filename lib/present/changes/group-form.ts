import type { PlanGroupInput } from '@/lib/contracts/change-groups';
import type { InventoryRow } from '@/lib/contracts/inventory';
import { listWords } from '@/lib/format/text';

/** What several workloads can be asked for by one form. */
export const togetherKinds = ['provisionedConcurrency', 'scalableTarget', 'desiredCount'] as const;
export type TogetherKind = (typeof togetherKinds)[number];

/** What a person has chosen for all of them. */
export interface GroupForm {
  readonly kind: TogetherKind;
  readonly title: string;
  /** The alias or version of each function. */
  readonly qualifier: string;
  readonly isOff: boolean;
  readonly wanted: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly desired: number | null;
  readonly maxResources: number | null;
  readonly maxUsdMonthly: string;
}

type Row = Pick<InventoryRow, 'id' | 'kind' | 'name'>;

const fits: Readonly<Record<TogetherKind, readonly Row['kind'][]>> = {
  provisionedConcurrency: ['function'],
  scalableTarget: ['function', 'service'],
  desiredCount: ['service'],
};

/** The kinds that any of the workloads can be asked for. */
export function toKindChoices(
  rows: readonly Row[],
): readonly { readonly value: TogetherKind; readonly label: string }[] {
  const labels: Readonly<Record<TogetherKind, string>> = {
    provisionedConcurrency: 'Provisioned concurrency of an alias',
    scalableTarget: 'Bounds of scaling',
    desiredCount: 'Desired tasks',
  };
  return togetherKinds
    .filter((kind) => rows.some((row) => fits[kind].includes(row.kind)))
    .map((value) => ({ value, label: labels[value] }));
}

/** A form for these workloads, with what most of them can be asked for. */
export function toGroupForm(rows: readonly Row[]): GroupForm {
  const services = rows.filter(({ kind }) => kind === 'service').length;
  return {
    kind: services * 2 > rows.length ? 'desiredCount' : 'provisionedConcurrency',
    title: '',
    qualifier: 'live',
    isOff: false,
    wanted: 1,
    min: 1,
    max: 4,
    desired: 1,
    maxResources: rows.length,
    maxUsdMonthly: '',
  };
}

/** The workloads that can be asked for it, and those that can't. */
export function splitByFit(
  form: GroupForm,
  rows: readonly Row[],
): { readonly fit: readonly Row[]; readonly others: readonly Row[] } {
  const isFit = ({ kind }: Row) => fits[form.kind].includes(kind);
  return { fit: rows.filter(isFit), others: rows.filter((row) => !isFit(row)) };
}

/** Which workloads are left out of it, and why; null when none is. */
export function sayLeftOut({ kind }: GroupForm, others: readonly Row[]): string | null {
  if (others.length === 0) return null;
  const names = others.slice(0, 3).map(({ name }) => name);
  const shown = others.length > 3 ? [...names, `${others.length - 3} more`] : names;
  const what = kind === 'desiredCount' ? 'have no tasks' : 'are no functions';
  return `${listWords(shown)} ${what}, and stay as they are.`;
}

export type GroupAsk =
  | { readonly ready: true; readonly input: PlanGroupInput }
  | { readonly ready: false; readonly field: string; readonly message: string };

/** What a form asks for, or the first thing that is missing. */
export function toGroupAsk(form: GroupForm, rows: readonly Row[]): GroupAsk {
  const { fit } = splitByFit(form, rows);
  const missing = findMissing(form, fit);
  if (missing) return { ready: false, ...missing };
  const items = fit.map((row) => toItem(form, row));
  const maxUsdMonthly = form.maxUsdMonthly.trim().replace(/^\$/, '') || null;
  const maxResources = form.maxResources ?? fit.length;
  return { ready: true, input: { title: form.title.trim(), items, maxResources, maxUsdMonthly } };
}

function findMissing(
  form: GroupForm,
  fit: readonly Row[],
): { readonly field: string; readonly message: string } | null {
  if (fit.length === 0) return { field: 'kind', message: 'None of the workloads can be asked for this.' };
  if (
    form.kind !== 'desiredCount' &&
    fit.some(({ kind }) => kind === 'function') &&
    form.qualifier.trim() === ''
  )
    return { field: 'qualifier', message: 'Name the alias.' };
  if (form.kind === 'provisionedConcurrency' && !form.isOff && form.wanted === null)
    return { field: 'wanted', message: 'Give a number.' };
  if (form.kind === 'desiredCount' && form.desired === null)
    return { field: 'desired', message: 'Give a number.' };
  if (form.kind === 'scalableTarget') {
    if (form.min === null || form.max === null) return { field: 'max', message: 'Give both bounds.' };
    if (form.min > form.max) return { field: 'max', message: 'The maximum must be at least the minimum.' };
  }
  const usd = form.maxUsdMonthly.trim();
  if (usd !== '' && !/^\$?\d{1,9}(\.\d{1,2})?$/.test(usd))
    return { field: 'maxUsdMonthly', message: 'Give an amount in dollars such as 250, or nothing.' };
  return form.title.trim().length < 3
    ? { field: 'title', message: 'Say what it is for, in three characters or more.' }
    : null;
}

function toItem(form: GroupForm, { id: workloadId, kind }: Row): PlanGroupInput['items'][number] {
  const qualifier = form.qualifier.trim();
  switch (form.kind) {
    case 'provisionedConcurrency':
      return { kind: form.kind, workloadId, target: { qualifier }, wanted: form.isOff ? null : form.wanted };
    case 'scalableTarget': {
      const suspended = { in: false, out: false, scheduled: false };
      const bounds = { min: form.min ?? 0, max: form.max ?? 0, suspended };
      // An alias without any begins with its floor, which AWS wants to be provisioned first.
      const initial = kind === 'function' ? Math.max(1, bounds.min) : null;
      return {
        kind: form.kind,
        workloadId,
        qualifier: kind === 'function' ? qualifier : null,
        bounds,
        initial,
      };
    }
    case 'desiredCount':
      return { kind: form.kind, workloadId, desired: form.desired ?? 0 };
  }
}
