import { createHash } from 'node:crypto';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { findDamage } from '@/lib/domain/decisions/find-damage';
import { splitFile } from '@/lib/domain/decisions/split-file';
import type { Db } from '../../db/client';
import {
  findFileRow,
  findImportedText,
  listSameRecords,
  placeDecision,
  type StoredRecord,
  saveFile,
} from '../../db/decision-file-repository';
import type { ServiceContext } from '../context';
import { addRecord } from './add-record';
import { type DecodedFile, encodeFile } from './decode-file';
import { aroundOf, type FileParts } from './file-parts';
import { readRecord } from './read-record';
import { writeText } from './write-text';

interface FileToImport {
  readonly collection: string;
  readonly path: string;
  readonly content: DecodedFile;
  readonly repair: boolean;
}

/** Imports one file by its identity: adds the records that are new, updates those that changed there and not here. */
export async function importFile(tx: Db, ctx: ServiceContext, file: FileToImport): Promise<ImportedRecord[]> {
  const { collection, path, content } = file;
  if (content.text.includes('\0')) return [skipped(path, 'It holds NUL characters: it is no text.')];
  const text = (file.repair ? findDamage(content.text)?.repaired : null) ?? content.text;
  const pieces = splitFile(text);
  const records = pieces.filter(({ kind }) => kind === 'record');
  if (records.length === 0) return [skipped(path, 'It lists records and is none itself.')];
  const parts = toParts(pieces);
  const before = await findFileRow(tx, collection, path);
  const fileId = await saveFile(tx, {
    collection,
    path,
    encoding: content.encoding,
    parts,
    hash: createHash('sha256').update(encodeFile(content)).digest('hex'),
    importedAt: ctx.clock.now(),
  });
  const held = before?.decisions ?? [];
  const matched = match(
    records.map((record) => readRecord({ text: record.text, path, around: aroundOf(parts) }).facts),
    held,
  );
  const outcomes: ImportedRecord[] = [];
  for (const old of held) await placeDecision(tx, old.id, { fileId, filePosition: null });
  for (const [position, record] of records.entries()) {
    const known = matched[position] ?? (await findElsewhere(tx, collection, record.text, path));
    outcomes.push(await importRecord(tx, ctx, { path, position, fileId, parts, text: record.text, known }));
  }
  return outcomes;
}

function toParts(pieces: ReturnType<typeof splitFile>): FileParts {
  let position = 0;
  return pieces.map(({ kind, text }) => {
    if (kind === 'text') return { kind, text };
    position += 1;
    return { kind, position: position - 1 };
  });
}

/** Which decision of a file each of its records is: by number, or else by place where neither has one. */
function match(
  records: readonly { readonly number: number | null; readonly title: string | null }[],
  held: readonly StoredRecord[],
): readonly (StoredRecord | null)[] {
  if (records.length === 1 && held.length === 1) return [held[0] ?? null];
  return records.map(({ number, title }, position) => {
    const same = held.find((one) =>
      number === null ? title !== null && one.title === title : one.number === number,
    );
    return (
      same ??
      held.find((one) => one.number === null && number === null && one.filePosition === position) ??
      null
    );
  });
}

// A file that was moved, or a record that was first written here: the same one, where exactly one is.
async function findElsewhere(
  tx: Db,
  collection: string,
  text: string,
  path: string,
): Promise<StoredRecord | null> {
  const { facts } = readRecord({ text, path });
  const [only, another] = await listSameRecords(tx, collection, facts);
  return only && !another ? only : null;
}

interface RecordToImport {
  readonly path: string;
  readonly position: number;
  readonly fileId: string;
  readonly parts: FileParts;
  readonly text: string;
  readonly known: StoredRecord | null;
}

async function importRecord(tx: Db, ctx: ServiceContext, record: RecordToImport): Promise<ImportedRecord> {
  const { path, position, fileId, parts, text, known } = record;
  const around = aroundOf(parts);
  const { facts } = readRecord({ text, path, around });
  const { number, title, openIssues } = facts;
  const of = (decisionId: string, outcome: ImportedRecord['outcome'], why: string | null = null) => {
    const status = DecisionStatus.parse(facts.status);
    return { path, position, outcome, why, decisionId, number, title, status, openIssues };
  };
  const place = { fileId, filePosition: position };
  if (!known) {
    return of(await addRecord(tx, ctx, { text, path, around, cause: 'import', note: path, place }), 'added');
  }
  await placeDecision(tx, known.id, place);
  if (known.text === text) return of(known.id, 'unchanged');
  const base = await findImportedText(tx, known.id);
  if (base === text) return of(known.id, 'kept', 'It was edited here since; its file is as it was.');
  if (base !== null && base !== known.text) {
    return of(
      known.id,
      'conflict',
      'It was changed both here and in its file. What is here stays until you merge them.',
    );
  }
  const from = { text, revision: known.revision, around, cause: 'import', note: path } as const;
  await writeText(tx, ctx, { ...known, file: { path } }, from);
  return of(known.id, 'updated');
}

function skipped(path: string, why: string): ImportedRecord {
  const nothing = { decisionId: null, number: null, title: null, status: null, openIssues: 0 };
  return { path, position: 0, outcome: 'skipped', why, ...nothing };
}
