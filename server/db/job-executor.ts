import type { Db } from './client';

/** Runs pg-boss's statements on a Prisma handle, so that a job is sent in the same transaction as what it is for. */
export function jobExecutor(db: Db) {
  return {
    async executeSql(text: string, values: unknown[] = []): Promise<{ rows: unknown[]; rowCount: number }> {
      const rows = await db.$queryRawUnsafe<unknown[]>(text, ...values.map(toParameter));
      return { rows, rowCount: rows.length };
    },
  };
}

function toParameter(value: unknown): unknown {
  if (value === undefined) return null;
  const structured = typeof value === 'object' && value !== null && !(value instanceof Date);
  return structured && !Array.isArray(value) ? JSON.stringify(value) : value;
}
