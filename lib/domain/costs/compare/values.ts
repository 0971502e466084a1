import type { Basis } from '../basis';
import { type ChoiceName, type Choices, choiceFields } from './choice-fields';
import { type NumberName, type Numbers, numberFields } from './number-fields';

/** Everything a comparison of one workload rests on. */
export type Values = Numbers & Choices;
export type FieldName = NumberName | ChoiceName;

/** Where a value comes from. */
export interface Provenance {
  readonly basis: Basis;
  /** e.g. "CloudWatch, last 7 days"; "edited here". */
  readonly words: string;
}

/** Values as they are given: not checked yet. Numbers may come as text, as an address holds them. */
export type GivenValues = { readonly [N in FieldName]?: unknown };

/** What is wrong with one field and what would be right. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** The names of all fields: numbers, then choices. */
export const fieldNames: readonly FieldName[] = [
  ...Object.keys(numberFields).filter(isNumberName),
  ...Object.keys(choiceFields).filter(isChoiceName),
];

/** True for the name of a number. */
export function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(numberFields, name);
}

/** True for the name of a choice. */
export function isChoiceName(name: string): name is ChoiceName {
  return Object.hasOwn(choiceFields, name);
}

/** What a field is called. */
export function labelOf(name: FieldName): string {
  return isNumberName(name) ? numberFields[name].label : choiceFields[name].label;
}
