import { findSizeFault } from '../fargate-sizes';
import { choiceFields } from './choice-fields';
import { type NumberField, numberFields } from './number-fields';
import { type FieldFault, type FieldName, isNumberName, type Values } from './values';

type Checked = { readonly value: number | string } | { readonly message: string };

/** A value as its field takes it, or what is wrong with it. Text is read as a number where the field is one. */
export function checkValue(name: FieldName, given: unknown): Checked {
  if (isNumberName(name)) return checkNumber(numberFields[name], given);
  const { options } = choiceFields[name];
  const found = options.find(({ value }) => value === given);
  if (found) return { value: found.value };
  return { message: `must be one of ${options.map(({ value }) => value).join(', ')}` };
}

function checkNumber({ min, max, integer, unit }: NumberField, given: unknown): Checked {
  const value = typeof given === 'string' ? readNumber(given) : given;
  const range = `must be a ${integer ? 'whole ' : ''}number from ${say(min)} to ${say(max)}${unit ? ` ${unit}` : ''}`;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { message: range };
  if (value < min || value > max || (integer && !Number.isInteger(value))) return { message: range };
  return { value };
}

/** What can't go together though each value is right by itself. */
export function findFaults(values: Values): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const size = findSizeFault('linux', values.taskVcpu, values.taskMemoryGb);
  if (size)
    faults.push({ field: size.field === 'vcpu' ? 'taskVcpu' : 'taskMemoryGb', message: size.message });
  if (values.trackingMin > values.trackingMax) {
    faults.push({ field: 'trackingMin', message: `is above the most environments, ${values.trackingMax}` });
  }
  if (values.scheduleFrom >= values.scheduleTo) {
    faults.push({ field: 'scheduleFrom', message: `must be before the end, ${values.scheduleTo} h` });
  }
  if (values.spotWeight + values.onDemandWeight === 0) {
    faults.push({ field: 'spotWeight', message: 'one of the two weights must be above 0' });
  }
  return faults;
}

const suffixes: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9 };

// "1,200,000", "1.2M" and "1 200 000" are what people type.
function readNumber(text: string): number | null {
  const [, digits, suffix = ''] = /^([\d.,\s_e+-]+?)\s*([kmb]?)$/i.exec(text.trim()) ?? [];
  if (digits === undefined) return null;
  const plain = digits.replaceAll(/[\s_]|,(?=\d{3}(\D|$))/g, '');
  return plain === '' ? null : Number(plain) * (suffixes[suffix.toLowerCase()] ?? 1);
}

function say(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 });
}
