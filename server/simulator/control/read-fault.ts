import type { Input } from '../input';
import { type Fault, type FaultKind, faultKinds } from './faults';
import { ControlError } from './read-json';

const textMembers = ['service', 'operation', 'account', 'region', 'code'] as const;
const numberMembers = ['count', 'probability', 'delayMs', 'status'] as const;

function readKind(value: unknown): FaultKind {
  const kind = faultKinds.find((one) => one === value);
  if (kind) return kind;
  throw new ControlError(`kind must be one of ${faultKinds.join(', ')}.`);
}

function readMember(body: Input, name: string, type: 'string' | 'number'): unknown {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === type && !Number.isNaN(value)) return value;
  throw new ControlError(`${name} must be a ${type}.`);
}

/** The fault a request describes. Throws ControlError naming the first wrong member. */
export function readFault(body: Input): Fault {
  const known: readonly string[] = ['kind', ...textMembers, ...numberMembers];
  const stray = Object.keys(body).find((name) => !known.includes(name));
  if (stray !== undefined) throw new ControlError(`${stray} is not a member of a fault.`);
  const members = [
    ...textMembers.map((name) => [name, readMember(body, name, 'string')] as const),
    ...numberMembers.map((name) => [name, readMember(body, name, 'number')] as const),
  ].filter(([, value]) => value !== undefined);
  return { kind: readKind(body.kind), ...Object.fromEntries(members) };
}
