import type { Db } from './client';
import { Prisma } from './generated/client';

const withModule = { module: { select: { slug: true, name: true } } } as const;
const inForce = { archivedAt: null, OR: [{ moduleId: null }, { module: { archivedAt: null } }] };

/** The budgets in force, the largest first; those of archived modules are left out. */
export async function listBudgetRows(db: Db) {
  const rows = await db.budget.findMany({ where: inForce, include: withModule, orderBy: { id: 'asc' } });
  return rows.toSorted((a, b) => Number(b.usdMonthly) - Number(a.usdMonthly));
}

export type BudgetRow = Awaited<ReturnType<typeof listBudgetRows>>[number];

/** A budget in force; null where there is none of that id. */
export async function findBudgetRow(db: Db, id: string): Promise<BudgetRow | null> {
  return db.budget.findFirst({ where: { id, ...inForce }, include: withModule });
}

/** True when the database refused a second budget for one module and stage. */
export function isBudgetThere(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}
