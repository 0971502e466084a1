import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toIamPolicy } from './iam-policy';
import { operations } from './operations';

const folder = import.meta.dirname;
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('\n');

/** The operations the code sends: commands it makes and paginators it runs. */
function sentOperations(): string[] {
  const commands = [...source.matchAll(/new ([A-Z]\w+)Command\(/g)];
  const paginators = [...source.matchAll(/paginate([A-Z]\w+)\(/g)];
  return [...new Set([...commands, ...paginators].map((match) => match[1] ?? ''))].sort();
}

describe('the IAM policy', () => {
  it('is made from exactly the operations the gateway sends', () => {
    expect(operations.map((operation) => operation.name).sort()).toEqual(sentOperations());
  });

  it('is the one in docs; run `npx tsx scripts/write-iam-policy.ts` after a change', () => {
    const written: unknown = JSON.parse(readFileSync('docs/iam-policy.json', 'utf8'));
    expect(written).toEqual(toIamPolicy());
  });

  it('lets nobody write but to functions, services and their scaling, and allows no wildcard action', () => {
    const statements = toIamPolicy().Statement;
    const writes = statements.filter((statement) => statement.Sid.startsWith('TrimtabChanges'));
    expect(writes.flatMap((statement) => statement.Resource)).toEqual([
      'arn:aws:application-autoscaling:*:*:scalable-target/*',
      'arn:aws:ecs:*:*:service/*',
      'arn:aws:lambda:*:*:function:*',
    ]);
    expect(statements.flatMap((statement) => statement.Action).some((action) => action.includes('*'))).toBe(
      false,
    );
  });
});
