import type { Db } from './client';
import type { Prisma } from './generated/client';
import { toJsonColumn } from './json';

/** What is read with a change for lists. */
export const changeRelations = {
  workload: { include: { module: true } },
  reverts: true,
  revertedBy: { orderBy: { number: 'asc' } },
  end: true,
  decision: { select: { slug: true, number: true, title: true } },
  moves: { orderBy: [{ noticedAt: 'desc' }, { field: 'asc' }] },
  approval: true,
  groupItem: { select: { groupId: true, group: { select: { number: true, state: true, approval: true } } } },
} satisfies Prisma.ChangeInclude;

const whole = {
  ...changeRelations,
  steps: { orderBy: { position: 'asc' } },
  events: { orderBy: { id: 'asc' } },
} satisfies Prisma.ChangeInclude;

export type ChangeRow = Prisma.ChangeGetPayload<{ include: typeof changeRelations }>;
export type ChangeDetailRow = Prisma.ChangeGetPayload<{ include: typeof whole }>;
export type ChangeStepRow = ChangeDetailRow['steps'][number];
export type ChangeEventRow = ChangeDetailRow['events'][number];

export interface NewChange {
  readonly kind: string;
  readonly workloadId: string;
  readonly qualifier: string;
  readonly plan: unknown;
  readonly fingerprint: string;
  readonly plannedById: string | null;
  readonly plannedByLabel: string;
  readonly plannedAt: Date;
  readonly revertsId: string | null;
  readonly steps: readonly { readonly operation: string; readonly request: unknown }[];
}

/** Stores a plan with its steps; answers its id and number. */
export async function createChange(db: Db, { steps, ...change }: NewChange) {
  return db.change.create({
    data: {
      ...change,
      phase: 'planned',
      plan: toJsonColumn(change.plan) as Prisma.InputJsonValue,
      steps: {
        create: steps.map((step, index) => ({
          position: index + 1,
          operation: step.operation,
          request: step.request as Prisma.InputJsonValue,
        })),
      },
    },
    select: { id: true, number: true },
  });
}

/** One change with its workload, steps and events, or null. */
export async function findChange(db: Db, id: string): Promise<ChangeDetailRow | null> {
  return db.change.findUnique({ where: { id }, include: whole });
}

export interface ChangeFilter {
  readonly phases: readonly string[] | null;
  readonly kind: string | null;
  readonly workloadId: string | null;
  readonly decisionId: string | null;
  readonly moduleSlug: string | null;
  readonly stages: readonly string[] | null;
  readonly accounts: readonly string[] | null;
  readonly regions: readonly string[] | null;
  /** Only those whose request for approval stands like this. */
  readonly approval: string | null;
  /** Only those of which a value has moved and nobody has dealt with it. */
  readonly hasOpenMoves: boolean;
  /** Only changes numbered below this one. */
  readonly before: number | null;
}

/** Changes that match, newest first, at most `limit`. */
export async function listChangeRows(db: Db, filter: ChangeFilter, limit: number): Promise<ChangeRow[]> {
  return db.change.findMany({
    where: { AND: toConditions(filter) },
    orderBy: { number: 'desc' },
    take: limit,
    include: changeRelations,
  });
}

/** Adds to what happened to a change. */
export async function addEvent(
  db: Db,
  event: { readonly changeId: string; readonly at: Date; readonly kind: string; readonly detail: unknown },
): Promise<void> {
  await db.changeEvent.create({ data: { ...event, detail: event.detail as Prisma.InputJsonValue } });
}

/** Keeps the value last asked for on a qualifier. */
export async function rememberCapacity(
  db: Db,
  workloadId: string,
  qualifier: string,
  value: number,
  updatedAt: Date,
): Promise<void> {
  await db.rememberedCapacity.upsert({
    where: { workloadId_qualifier: { workloadId, qualifier } },
    create: { workloadId, qualifier, value, updatedAt },
    update: { value, updatedAt },
  });
}

/** The value last asked for on a qualifier, or null. */
export async function findRemembered(db: Db, workloadId: string, qualifier: string): Promise<number | null> {
  const row = await db.rememberedCapacity.findUnique({
    where: { workloadId_qualifier: { workloadId, qualifier } },
  });
  return row?.value ?? null;
}

// Each condition is present only with a value: an undefined one would match everything.
function toConditions(filter: ChangeFilter): Prisma.ChangeWhereInput[] {
  const conditions: (Prisma.ChangeWhereInput | null)[] = [
    filter.phases && { phase: { in: [...filter.phases] } },
    filter.kind === null ? null : { kind: filter.kind },
    filter.workloadId === null ? null : { workloadId: filter.workloadId },
    filter.decisionId === null ? null : { decisionId: filter.decisionId },
    filter.moduleSlug === null ? null : { workload: { module: { slug: filter.moduleSlug } } },
    filter.stages && { workload: { stage: { in: [...filter.stages] } } },
    filter.accounts && { workload: { accountId: { in: [...filter.accounts] } } },
    filter.regions && { workload: { region: { in: [...filter.regions] } } },
    filter.approval === null ? null : { approval: { state: filter.approval } },
    filter.hasOpenMoves ? { moves: { some: { settledAt: null } } } : null,
    filter.before === null ? null : { number: { lt: filter.before } },
  ];
  return conditions.filter((condition) => condition !== null);
}
