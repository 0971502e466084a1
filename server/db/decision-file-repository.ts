import type { Db } from './client';
import type { Prisma } from './generated/client';

const stored = {
  id: true,
  slug: true,
  number: true,
  title: true,
  status: true,
  text: true,
  revision: true,
  fileId: true,
  filePosition: true,
  file: { select: { path: true } },
} as const;

/** An imported file with the decisions it holds, or null. */
export async function findFileRow(db: Db, collection: string, path: string) {
  return db.decisionFile.findUnique({
    where: { collection_path: { collection, path } },
    include: { decisions: { select: stored, orderBy: { filePosition: 'asc' } } },
  });
}

/** Decisions that may be the record of a file that is new here: of its text, or its number and title. */
export async function listSameRecords(
  db: Db,
  collection: string,
  record: { readonly text: string; readonly number: number | null; readonly title: string | null },
) {
  const { text, number, title } = record;
  return db.decision.findMany({
    where: {
      sampleKey: null,
      AND: [
        { OR: [{ fileId: null }, { file: { collection } }] },
        { OR: [{ text }, ...(number === null || title === null ? [] : [{ number, title }])] },
      ],
    },
    select: stored,
    take: 2,
  });
}
export type StoredRecord = Awaited<ReturnType<typeof listSameRecords>>[number];

interface FileFacts {
  readonly collection: string;
  readonly path: string;
  readonly encoding: string;
  readonly parts: unknown;
  readonly hash: string;
  readonly importedAt: Date;
}

/** Stores what a file holds around its records; answers its id. */
export async function saveFile(tx: Db, { collection, path, ...facts }: FileFacts): Promise<string> {
  // Plain data by contract; Prisma's type can't be met by readonly interfaces.
  const data = { ...facts, parts: facts.parts as Prisma.InputJsonValue };
  const { id } = await tx.decisionFile.upsert({
    where: { collection_path: { collection, path } },
    create: { collection, path, ...data },
    update: data,
    select: { id: true },
  });
  return id;
}

/** Gives a decision its place in a file; those that held a place of the file before make room first. */
export async function placeDecision(
  tx: Db,
  id: string,
  place: { readonly fileId: string | null; readonly filePosition: number | null },
): Promise<void> {
  await tx.decision.update({ where: { id }, data: place });
}

/** The text a decision last had from a file, or null when it never came from one. */
export async function findImportedText(db: Db, decisionId: string): Promise<string | null> {
  const row = await db.decisionRevision.findFirst({
    where: { decisionId, cause: 'import' },
    orderBy: { number: 'desc' },
    select: { text: true },
  });
  return row?.text ?? null;
}

interface Which {
  /** Undefined: of all. */
  readonly collection: string | undefined;
  /** Undefined: every decision. */
  readonly ids: readonly string[] | undefined;
}

/** The files that hold the decisions asked for, each with all decisions it holds. */
export async function listFileRows(db: Db, { collection, ids }: Which) {
  return db.decisionFile.findMany({
    where: {
      ...(collection === undefined ? {} : { collection }),
      ...(ids === undefined ? {} : { decisions: { some: { id: { in: [...ids] } } } }),
    },
    include: { decisions: { select: { id: true, slug: true, filePosition: true, text: true } } },
    orderBy: [{ collection: 'asc' }, { path: 'asc' }],
  });
}

/** The decisions asked for with the files they came from; without ids, those that are not archived. */
export async function listTextRows(db: Db, { collection, ids }: Which) {
  return db.decision.findMany({
    where: {
      ...(collection === undefined ? {} : { file: { collection } }),
      ...(ids === undefined ? { archivedAt: null } : { id: { in: [...ids] } }),
    },
    select: { slug: true, text: true, file: { select: { path: true, parts: true } } },
    orderBy: { slug: 'asc' },
  });
}

/** The decisions asked for that have no place in a file; without ids, those that are not archived. */
export async function listUnfiledRows(db: Db, { collection, ids }: Which) {
  return db.decision.findMany({
    where: {
      filePosition: null,
      ...(collection === undefined ? {} : { file: { collection } }),
      ...(ids === undefined ? { archivedAt: null } : { id: { in: [...ids] } }),
    },
    select: { slug: true, text: true },
    orderBy: { slug: 'asc' },
  });
}
