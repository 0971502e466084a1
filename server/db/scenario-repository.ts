import type { Db } from './client';
import type { Prisma } from './generated/client';

const withLinks = {
  module: { select: { slug: true, name: true } },
  workload: { select: { id: true, kind: true, name: true } },
  _count: { select: { snapshots: true } },
} as const;

export interface ScenarioFilter {
  readonly module?: string | undefined;
  readonly workload?: string | undefined;
  readonly archived: 'exclude' | 'only';
}

/** Saved comparisons with what they are attached to, latest first. */
export async function listScenarioRows(db: Db, { module, workload, archived }: ScenarioFilter) {
  return db.scenario.findMany({
    where: {
      archivedAt: archived === 'only' ? { not: null } : null,
      ...(module === undefined ? {} : { module: { slug: module } }),
      ...(workload === undefined ? {} : { workloadId: workload }),
    },
    include: withLinks,
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 500,
  });
}

/** One saved comparison with what it is attached to, or null. */
export async function findScenarioRow(db: Db, id: string) {
  return db.scenario.findUnique({ where: { id }, include: withLinks });
}
export type ScenarioRow = NonNullable<Awaited<ReturnType<typeof findScenarioRow>>>;

export interface ScenarioFacts {
  readonly name: string;
  readonly note: string;
  readonly inputs: unknown;
  readonly usage: unknown;
  readonly region: string;
  readonly moduleId: string | null;
  readonly workloadId: string | null;
}

/** Adds a saved comparison. */
export async function insertScenario(
  db: Db,
  facts: ScenarioFacts,
  owner: { readonly ownerId: string | null; readonly ownerLabel: string; readonly sampleKey?: string },
  now: Date,
): Promise<ScenarioRow> {
  return db.scenario.create({
    data: {
      ...facts,
      ...owner,
      inputs: required(facts.inputs),
      usage: required(facts.usage),
      createdAt: now,
      updatedAt: now,
    },
    include: withLinks,
  });
}

/** Changes a saved comparison; what is not named stays. */
export async function saveScenario(
  db: Db,
  id: string,
  change: Partial<ScenarioFacts> & { readonly archivedAt?: Date | null },
  now: Date,
): Promise<ScenarioRow> {
  const { inputs, usage, ...plain } = change;
  return db.scenario.update({
    where: { id },
    data: {
      ...plain,
      ...(inputs === undefined ? {} : { inputs: required(inputs) }),
      ...(usage === undefined ? {} : { usage: required(usage) }),
      updatedAt: now,
    },
    include: withLinks,
  });
}

const withShares = { shares: { orderBy: { createdAt: 'desc' } } } as const;

/** What was frozen of a comparison, latest first, with the links to it. */
export async function listSnapshotRows(db: Db, scenarioId: string) {
  return db.scenarioSnapshot.findMany({
    where: { scenarioId },
    include: withShares,
    orderBy: [{ takenAt: 'desc' }, { id: 'asc' }],
  });
}
export type SnapshotRow = Awaited<ReturnType<typeof listSnapshotRows>>[number];

export interface SnapshotFacts {
  readonly scenarioId: string;
  readonly takenAt: Date;
  readonly takenById: string | null;
  readonly takenByLabel: string;
  readonly reason: string;
  readonly content: unknown;
  readonly hash: string;
}

/** Adds a snapshot; nothing ever changes it. */
export async function insertSnapshot(db: Db, facts: SnapshotFacts): Promise<SnapshotRow> {
  return db.scenarioSnapshot.create({
    data: { ...facts, content: required(facts.content) },
    include: withShares,
  });
}

/** One snapshot of a comparison, or null. */
export async function findSnapshotRow(db: Db, scenarioId: string, id: string) {
  return db.scenarioSnapshot.findFirst({ where: { id, scenarioId } });
}

/** The shared link of that hash with its snapshot, or null. */
export async function findShareByHash(db: Db, hash: string) {
  return db.scenarioShare.findUnique({ where: { hash }, include: { snapshot: true } });
}

// Plain data by contract; Prisma's type can't be met by readonly interfaces.
function required(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
