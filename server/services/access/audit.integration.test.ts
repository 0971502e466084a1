import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../clock';
import { appendAudit } from '../../db/audit-repository';
import { processContext, systemActor } from '../process-context';
import { listAudit } from './list-audit';
import { verifyAudit } from './verify-audit';

let test: TestDatabase;
const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));

beforeAll(async () => {
  test = await testDatabase();
  setProcessSettings(test.url);
  for (let i = 1; i <= 12; i += 1) await append(`change.${i % 2 === 0 ? 'apply' : 'plan'}`, `function-${i}`);
});

afterAll(async () => {
  await test.drop();
});

const context = () => ({ ...processContext(systemActor('test')), db: test.db, clock });

async function append(action: string, subject: string): Promise<void> {
  clock.advance(60_000);
  await test.db.$transaction((tx) =>
    appendAudit(tx, systemActor('test'), clock.now(), {
      action,
      subject: { kind: 'workload', id: subject, label: `the ${subject.replace('-', ' ')}` },
      before: { at: new Date(0), missing: undefined, provisioned: 0.1 + 0.2 },
      after: ['ä', null, { b: 1, a: 2 }],
      reason: 'because',
    }),
  );
}

/** Does what only somebody with the database's own rights could: changes entries past the trigger. */
async function tamper(...statements: readonly string[]): Promise<void> {
  await test.db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe('ALTER TABLE "AuditEntry" DISABLE TRIGGER USER');
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
    await tx.$executeRawUnsafe('ALTER TABLE "AuditEntry" ENABLE TRIGGER USER');
  });
}

const sequences = (rows: readonly { sequence: string }[]) => rows.map(({ sequence }) => Number(sequence));
const all = { limit: 100 };

describe('the audit log', () => {
  it.each(['UPDATE "AuditEntry" SET reason = \'x\'', 'DELETE FROM "AuditEntry"', 'TRUNCATE "AuditEntry"'])(
    'can not be changed: %s',
    async (statement) => {
      await expect(test.db.$executeRawUnsafe(statement)).rejects.toThrow();
    },
  );

  it('is read a page at a time, newest first, without a gap', async () => {
    const first = await listAudit(context(), { limit: 5 });
    const second = await listAudit(context(), { limit: 5, cursor: first.meta.nextCursor ?? undefined });
    const third = await listAudit(context(), { limit: 5, cursor: second.meta.nextCursor ?? undefined });
    const read = [first, second, third].flatMap(({ data }) => sequences(data));
    expect(read).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(third.meta.nextCursor).toBeNull();
  });

  it('is filtered by action, subject and time', async () => {
    const applied = await listAudit(context(), { ...all, action: 'change.apply' });
    expect(sequences(applied.data)).toEqual([12, 10, 8, 6, 4, 2]);
    const one = await listAudit(context(), { ...all, subjectId: 'function-3' });
    expect(sequences(one.data)).toEqual([3]);
    for (const subject of ['function-3', 'The function 3']) {
      expect(sequences((await listAudit(context(), { ...all, subject })).data)).toEqual([3]);
    }
    const since = await listAudit(context(), {
      ...all,
      from: '2026-11-20T10:10:00Z',
      to: '2026-11-20T10:12:00Z',
    });
    expect(sequences(since.data)).toEqual([11, 10]);
  });

  it('is one chain however many write at the same moment', async () => {
    await Promise.all(Array.from({ length: 10 }, (_, i) => append('change.plan', `parallel-${i}`)));
    expect(await verifyAudit(context())).toMatchObject({ intact: true, count: 22 });
  });

  it.each([
    ['content', 7, ['UPDATE "AuditEntry" SET reason = \'other\' WHERE sequence = 7']],
    ['content', 7, ['UPDATE "AuditEntry" SET "after" = \'{"provisioned": 9}\' WHERE sequence = 7']],
    ['gap', 8, ['DELETE FROM "AuditEntry" WHERE sequence = 7']],
    [
      'link',
      8,
      [
        'DELETE FROM "AuditEntry" WHERE sequence = 7',
        'UPDATE "AuditEntry" SET sequence = sequence - 1 WHERE sequence > 7',
      ],
    ],
  ])('shows tampering as %s at the entry', async (problem, sequence, statements) => {
    const kept = await test.db.auditEntry.findMany({ orderBy: { sequence: 'asc' } });
    await tamper(...statements);
    const found = await verifyAudit(context());
    expect(found).toMatchObject({ intact: false, problem });
    if (!found.intact && problem !== 'link') expect(Number(found.sequence)).toBe(sequence);
    await tamper('DELETE FROM "AuditEntry"');
    for (const row of kept) {
      await test.db.auditEntry.create({ data: { ...row, before: row.before ?? {}, after: row.after ?? {} } });
    }
    expect(await verifyAudit(context())).toMatchObject({ intact: true });
  });
});
