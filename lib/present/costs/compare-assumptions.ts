import type { Assumption } from '@/lib/contracts/costs/compare-shapes';
import { choiceFields } from '@/lib/domain/costs/compare/choice-fields';
import { numberFields } from '@/lib/domain/costs/compare/number-fields';
import type { Part } from '@/lib/domain/costs/compare/part';
import { type FieldName, fieldNames, isNumberName, labelOf } from '@/lib/domain/costs/compare/values';

/** What a comparison rests on, a line each; one for every workload where they differ. */
export function toAssumptions(parts: readonly Part[]): Assumption[] {
  return fieldNames.flatMap((field) => {
    const [first, ...others] = parts;
    if (!first) return [];
    const isShared = others.every(({ values }) => values[field] === first.values[field]);
    return (isShared ? [first] : parts).map((part) =>
      toAssumption(part, field, isShared && others.length > 0),
    );
  });
}

function toAssumption(part: Part, field: FieldName, isShared: boolean): Assumption {
  const { basis, words } = part.provenance[field];
  return {
    workload: isShared ? null : part.name,
    field,
    label: labelOf(field),
    value: part.values[field],
    unit: isNumberName(field) ? numberFields[field].unit : '',
    basis,
    words,
  };
}

const singulars: ReadonlyMap<string, string> = new Map([
  ['environments', 'environment'],
  ['versions', 'version'],
  ['tasks', 'task'],
  ['addresses', 'address'],
  ['gateways', 'gateway'],
  ['instances', 'instance'],
]);

/** A value as people read it: a choice by its label, one of a thing in the singular. */
export function sayValue(field: string, value: number | string | null, unit: string): string {
  if (value === null) return 'not given';
  if (typeof value === 'number') {
    const number = value.toLocaleString('en-US', { maximumFractionDigits: 4 });
    return unit === '' ? number : `${number} ${value === 1 ? (singulars.get(unit) ?? unit) : unit}`;
  }
  const choice = Object.entries(choiceFields).find(([name]) => name === field)?.[1];
  const options: readonly { readonly value: string; readonly label: string }[] = choice?.options ?? [];
  return options.find((one) => one.value === value)?.label ?? value;
}
