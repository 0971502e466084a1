import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs/server';

/** What the change sheet can be opened for. */
export const sheetActs = [
  'provision',
  'switchOff',
  'bounds',
  'desired',
  'policy',
  'schedule',
  'strategy',
] as const;
export type SheetAct = (typeof sheetActs)[number];

/**
 * The change sheet's state in the address: which act it was opened for, on which alias or version, and the change
 * it shows once there is one. The sheet is open while `act` or `change` is set.
 */
export const sheetParams = {
  act: parseAsStringLiteral(sheetActs),
  on: parseAsString,
  /** The policy or schedule it is about; null for a new one. */
  name: parseAsString,
  /** How much is suggested; null for what was there last. */
  wanted: parseAsInteger,
  change: parseAsString,
};

/** Reads the sheet's state from a page's search parameters, for the server's prefetch. */
export const loadSheet = createLoader(sheetParams);

/** The address of a workload's page with the sheet open on one change. */
export function toChangeHref(
  workload: { kind: 'function' | 'service'; id: string },
  changeId: string,
): string {
  return `/${workload.kind === 'function' ? 'functions' : 'services'}/${workload.id}?change=${changeId}`;
}
