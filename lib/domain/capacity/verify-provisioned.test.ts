import { describe, expect, it } from 'vitest';
import type { ObservedProvisioned } from './provisioned-plan';
import { agreementOf, conditionOf, verifyProvisioned } from './verify-provisioned';

const deadline = new Date('2026-11-20T12:15:00Z');
const early = new Date('2026-11-20T12:01:00Z');
const late = new Date('2026-11-20T12:15:00Z');

const off: ObservedProvisioned = {
  requested: null,
  allocated: 0,
  available: 0,
  status: 'OFF',
  statusReason: null,
};
const allocating: ObservedProvisioned = { ...off, requested: 3, status: 'IN_PROGRESS' };
const ready: ObservedProvisioned = { ...off, requested: 3, allocated: 3, available: 3, status: 'READY' };
const failed: ObservedProvisioned = {
  ...off,
  requested: 3,
  status: 'FAILED',
  statusReason: 'FUNCTION_ERROR_INIT_FAILURE',
};

const table: readonly [string, number | null, ObservedProvisioned, boolean, Date, string][] = [
  ['ready with the number', 3, ready, true, early, 'inForce'],
  ['ready with the number, late', 3, ready, true, late, 'inForce'],
  ['off as wanted', null, off, false, early, 'inForce'],
  ['allocating', 3, allocating, true, early, 'waiting'],
  ['allocating past the deadline', 3, allocating, true, late, 'timedOut stillAllocating'],
  ['failed', 3, failed, true, early, 'failed allocationFailed'],
  ['not taken up yet', 3, off, false, early, 'waiting'],
  ['accepted but never in force', 3, off, false, late, 'timedOut neverInForce'],
  ['taken up, then gone', 3, off, true, early, 'failed overridden'],
  ['taken up, then another number', 5, ready, true, early, 'failed overridden'],
  ['still there though switched off', null, ready, false, early, 'waiting'],
  ['ready with another number, before ours was seen', 5, ready, false, early, 'waiting'],
  ['an old failure of another number', 5, failed, false, early, 'waiting'],
];

describe('verification', () => {
  it.each(table)('%s', (_, wanted, seen, seenWanted, now, expected) => {
    const outcome = verifyProvisioned({ wanted, qualifier: 'live', seen, seenWanted, now, deadline });
    const code = 'failure' in outcome ? ` ${outcome.failure.code}` : '';
    expect(`${outcome.verdict}${code}`).toBe(expected);
  });

  it('passes on AWS’s reason', () => {
    const outcome = verifyProvisioned({
      wanted: 3,
      qualifier: 'live',
      seen: failed,
      seenWanted: true,
      now: early,
      deadline,
    });
    expect(outcome).toMatchObject({
      failure: { detail: expect.stringContaining('FUNCTION_ERROR_INIT_FAILURE') },
    });
  });

  it('keeps agreement and condition apart', () => {
    expect([agreementOf(3, allocating), conditionOf(allocating)]).toEqual(['agrees', 'allocating']);
    expect([agreementOf(3, null), conditionOf(null)]).toEqual(['unknown', 'unknown']);
    expect([agreementOf(null, ready), conditionOf(ready)]).toEqual(['differs', 'ready']);
  });
});
