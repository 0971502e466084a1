import type { ProvisionedPlan } from '@/lib/contracts/change-plan';
import type { ChangeDetail, PlanChangeInput } from '@/lib/contracts/change-shapes';
import { toStableText } from '@/lib/domain/capacity/scaling/policy-words';
import type { FunctionDetail } from '@/lib/domain/inventory/snapshot';

/** What a person has chosen in the change sheet, before a plan is made of it. */
export interface PlanForm {
  /** An alias or version, or `newAlias` for a plan that creates one. */
  readonly target: string;
  readonly aliasName: string;
  /** The version a new alias points to; `new` publishes one. */
  readonly aliasVersion: string;
  /** False switches provisioned concurrency off. */
  readonly isOn: boolean;
  readonly wanted: number | null;
}

export interface TargetOption {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** The choice that stands for "create an alias"; no alias may be named like this. */
export const newAlias = '+';
const shownVersions = 10;
const firstGuess = 1;

/** Where provisioned concurrency can go: aliases, the newest versions, and an alias yet to be made. */
export function toTargetOptions(detail: FunctionDetail): TargetOption[] {
  const aliases = detail.aliases.map((alias) => ({
    value: alias.name,
    label: alias.name,
    hint: `alias → version ${alias.version}`,
  }));
  const versions = newestVersions(detail)
    .slice(0, shownVersions)
    .map((version) => ({ value: version, label: version, hint: 'version' }));
  const created = { value: newAlias, label: 'A new alias…', hint: 'created by the plan' };
  return [...aliases, ...versions, created];
}

/** The published versions an alias can be pointed at, newest first, after the choice to publish one. */
export function toAliasVersionOptions(detail: FunctionDetail): TargetOption[] {
  const published = newestVersions(detail).slice(0, shownVersions);
  return [
    { value: 'new', label: 'Publish a new version', hint: 'from $LATEST as it is' },
    ...published.map((version) => ({ value: version, label: `Version ${version}`, hint: 'published' })),
  ];
}

function newestVersions(detail: FunctionDetail): string[] {
  return detail.versions.map((one) => one.version).sort((a, b) => Number(b) - Number(a));
}

interface FormStart {
  readonly detail: FunctionDetail;
  readonly remembered: readonly { readonly qualifier: string; readonly value: number }[];
  /** The alias or version asked for; null to choose the likeliest. */
  readonly target: string | null;
  readonly act: 'provision' | 'switchOff';
  /** How much is suggested; null for what was there last. */
  readonly wanted?: number | null;
}

/** The form as the sheet opens with it: the target asked for, and the number last used there. */
export function toPlanForm({ detail, remembered, target, act, wanted = null }: FormStart): PlanForm {
  const options = toTargetOptions(detail);
  const chosen = options.find((option) => option.value === target) ?? options[0];
  const qualifier = chosen?.value ?? newAlias;
  return {
    target: qualifier,
    aliasName: freeAliasName(detail),
    aliasVersion: newestVersions(detail)[0] ?? 'new',
    isOn: act === 'provision',
    wanted: wanted !== null && wanted >= 1 ? wanted : suggestWanted(detail, remembered, qualifier),
  };
}

function freeAliasName(detail: FunctionDetail): string {
  return detail.aliases.some((alias) => alias.name === 'live') ? '' : 'live';
}

/** The number offered for a target: what is in force there, else the last used, else 1. */
export function suggestWanted(
  detail: FunctionDetail,
  remembered: FormStart['remembered'],
  qualifier: string,
): number {
  const held = detail.provisioned.find((one) => one.qualifier === qualifier)?.requested;
  return held ?? remembered.find((one) => one.qualifier === qualifier)?.value ?? firstGuess;
}

/** The form that leads to a stored plan, so that a plan found again can be edited on. */
export function toFormOfPlan(plan: ProvisionedPlan): PlanForm {
  const created = 'createAlias' in plan.target ? plan.target.createAlias : null;
  return {
    target: created ? newAlias : plan.qualifier,
    aliasName: created?.name ?? '',
    aliasVersion: created?.version ?? 'new',
    isOn: plan.wanted !== null,
    wanted: plan.wanted ?? plan.from ?? plan.remembered ?? firstGuess,
  };
}

export type PlanAsk =
  | { readonly ready: true; readonly input: PlanChangeInput }
  | { readonly ready: false; readonly field: string; readonly message: string };

/** What to ask the server for, or what is missing before it can be asked. */
export function toPlanAsk(workloadId: string, form: PlanForm, detail: FunctionDetail): PlanAsk {
  const wanted = form.isOn ? form.wanted : null;
  if (form.isOn && (wanted === null || wanted < 1))
    return { ready: false, field: 'wanted', message: 'Give a number of 1 or more, or switch it off.' };
  if (form.target === newAlias) return askForAlias(workloadId, form, detail, wanted);
  const held = detail.provisioned.find((one) => one.qualifier === form.target);
  if (held && held.requested === wanted && held.status !== 'FAILED')
    return {
      ready: false,
      field: 'wanted',
      message: `${wanted} is what ${form.target} asks for now. Give another number, or switch it off.`,
    };
  if (!held && !form.isOn)
    return { ready: false, field: 'target', message: `${form.target} has none to switch off.` };
  return {
    ready: true,
    input: { kind: 'provisionedConcurrency', workloadId, target: { qualifier: form.target }, wanted },
  };
}

function askForAlias(
  workloadId: string,
  { aliasName, aliasVersion }: PlanForm,
  detail: FunctionDetail,
  wanted: number | null,
): PlanAsk {
  const message = findAliasProblem(aliasName, detail);
  if (message !== null) return { ready: false, field: 'aliasName', message };
  const createAlias = { name: aliasName, version: aliasVersion };
  return {
    ready: true,
    input: { kind: 'provisionedConcurrency', workloadId, target: { createAlias }, wanted },
  };
}

function findAliasProblem(name: string, detail: FunctionDetail): string | null {
  if (name === '') return 'Name the alias, for example live.';
  if (!/^[\w-]{1,128}$/.test(name)) return 'Use letters, digits, - and _ only.';
  if (/^\d+$/.test(name)) return 'A name of digits alone would be taken for a version.';
  if (detail.aliases.some((alias) => alias.name === name)) return `${name} exists already: choose it above.`;
  return null;
}

/** True when a stored plan is what asking for `input` would lead to. */
export function isSamePlanInput(
  input: PlanChangeInput,
  change: Pick<ChangeDetail, 'plan' | 'workload'>,
): boolean {
  const { plan } = change;
  if (plan.kind !== input.kind || change.workload.id !== input.workloadId) return false;
  const asked = Object.entries(input).filter(([name]) => name !== 'kind' && name !== 'workloadId');
  if (plan.kind === 'provisionedConcurrency') {
    const same = { target: toTargetText(plan.target), wanted: plan.wanted };
    return (
      input.kind === plan.kind && input.wanted === same.wanted && toTargetText(input.target) === same.target
    );
  }
  const held = new Map(Object.entries(plan.request));
  return asked.every(([name, value]) => toStableText(held.get(name)) === toStableText(value));
}

function toTargetText(target: ProvisionedPlan['target']): string {
  return 'createAlias' in target
    ? `alias ${target.createAlias.name} of ${target.createAlias.version}`
    : `at ${target.qualifier}`;
}
