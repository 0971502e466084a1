import type { Db } from './client';
import type { Prisma } from './generated/client';
import { toJsonColumn } from './json';

const change = { include: { revertedBy: { select: { phase: true, settledAt: true } } } } as const;
const workload = { select: { id: true, kind: true, name: true } } as const;
const orderBy = { position: 'asc' } as const;

/** What lists read: what was found, without the hours it was found in. */
const listed = {
  change,
  workloads: { orderBy, select: { workload, findings: true } },
} satisfies Prisma.ExperimentInclude;

const whole = {
  change,
  workloads: { orderBy, include: { workload } },
} satisfies Prisma.ExperimentInclude;

export type ListedExperimentRow = Prisma.ExperimentGetPayload<{ include: typeof listed }>;
export type ExperimentRow = Prisma.ExperimentGetPayload<{ include: typeof whole }>;

export interface NewExperiment {
  readonly title: string;
  readonly state: string;
  readonly changeId: string | null;
  readonly startsAt: Date | null;
  readonly plannedDays: number;
  readonly primary: string;
  readonly createdAt: Date;
  readonly createdById: string | null;
  readonly createdByLabel: string;
  readonly workloads: readonly {
    readonly workloadId: string;
    readonly baseline: unknown;
    readonly prediction: unknown;
  }[];
}

/** Stores an experiment with what was frozen of its workloads; answers its id. */
export async function insertExperiment(db: Db, { workloads, ...experiment }: NewExperiment): Promise<string> {
  const { id } = await db.experiment.create({
    data: {
      ...experiment,
      workloads: {
        create: workloads.map(({ workloadId, baseline, prediction }, position) => ({
          workloadId,
          position,
          baseline: baseline as Prisma.InputJsonValue,
          prediction: prediction as Prisma.InputJsonValue,
        })),
      },
    },
    select: { id: true },
  });
  return id;
}

/** One experiment with its change and workloads, or null. */
export function findExperimentRow(db: Db, id: string): Promise<ExperimentRow | null> {
  return db.experiment.findUnique({ where: { id }, include: whole });
}

export interface ExperimentFilter {
  readonly state?: string | undefined;
  readonly workloadId?: string | undefined;
  readonly changeId?: string | undefined;
}

/** Experiments that match, newest first, below a number, at most `limit`. */
export function listExperimentRows(
  db: Db,
  { state, workloadId, changeId }: ExperimentFilter,
  page: { readonly before: number | null; readonly limit: number },
): Promise<ListedExperimentRow[]> {
  return db.experiment.findMany({
    where: {
      ...(state === undefined ? {} : { state }),
      ...(changeId === undefined ? {} : { changeId }),
      ...(workloadId === undefined ? {} : { workloads: { some: { workloadId } } }),
      ...(page.before === null ? {} : { number: { lt: page.before } }),
    },
    orderBy: { number: 'desc' },
    take: page.limit,
    include: listed,
  });
}

/** The ids of experiments that are not over, oldest first. */
export async function listOpenExperimentIds(db: Db): Promise<readonly string[]> {
  const rows = await db.experiment.findMany({
    where: { state: { in: ['planned', 'running'] } },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Moves an experiment on if it still stands as it was read; false where someone else has moved it. */
export async function moveExperimentRow(
  db: Db,
  { id, state }: Pick<ExperimentRow, 'id' | 'state'>,
  data: {
    readonly state?: string;
    readonly startsAt?: Date;
    readonly plannedDays?: number;
    readonly endedAt?: Date;
    readonly endReason?: string;
  },
): Promise<boolean> {
  const { count } = await db.experiment.updateMany({ where: { id, state }, data });
  return count === 1;
}

/** Keeps what an evaluation found. */
export async function storeEvaluation(
  db: Db,
  experimentId: string,
  evaluation: {
    readonly at: Date;
    readonly window: unknown;
    readonly results: readonly {
      readonly workloadId: string;
      readonly findings: unknown;
      readonly after: unknown;
    }[];
  },
): Promise<void> {
  const { at, window, results } = evaluation;
  await db.experiment.update({
    where: { id: experimentId },
    data: { evaluatedAt: at, window: toJsonColumn(window) },
  });
  for (const { workloadId, findings, after } of results) {
    await db.experimentWorkload.update({
      where: { experimentId_workloadId: { experimentId, workloadId } },
      data: { findings: toJsonColumn(findings), after: toJsonColumn(after) },
    });
  }
}

/** Keeps what an experiment came to, for good. */
export async function storeEvidence(
  db: Db,
  id: string,
  evidence: unknown,
  evidenceHash: string,
): Promise<void> {
  await db.experiment.update({ where: { id }, data: { evidence: toJsonColumn(evidence), evidenceHash } });
}
