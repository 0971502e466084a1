import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { appendAudit } from '../db/audit-repository';
import { systemActor } from '../services/process-context';

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  setProcessSettings(test.url);
  for (const id of ['a', 'b', 'c']) {
    await test.db.$transaction((tx) =>
      appendAudit(tx, systemActor('test'), new Date(), {
        action: 'test.act',
        subject: { kind: 'test', id, label: id },
      }),
    );
  }
});

afterAll(async () => {
  await test.drop();
});

/** Runs the command as npm does; answers its exit code and all it printed. */
function runCommand(): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const args = ['--import', 'tsx', 'server/auth/verify-audit-chain.ts'];
    execFile(process.execPath, args, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

it('prints the count and last hash while the log holds, else the first broken entry and exits 1', async () => {
  const last = await test.db.auditEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } });
  const good = await runCommand();
  expect(good.output).toContain(`3 entries, last hash ${last.hash}`);
  expect(good.code).toBe(0);
  await test.db.$transaction([
    test.db.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER USER`,
    test.db.$executeRaw`UPDATE "AuditEntry" SET reason = 'other' WHERE sequence = 2`,
    test.db.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER USER`,
  ]);
  const bad = await runCommand();
  expect(bad.output).toContain('broken at entry 2');
  expect(bad.code).toBe(1);
});
