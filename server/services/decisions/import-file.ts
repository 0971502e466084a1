import { createHash } from 'node:crypto';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { findDamage } from '@/lib/domain/decisions/find-damage';
import { splitFile } from '@/lib/domain/decisions/split-file';
import type { Db } from '../../db/client';
import {
  findFileRow,
  listSameRecords,
  placeDecision,
  type StoredRecord,
  saveFile,
} from '../../db/decision-file-repository';
import type { ServiceContext } from '../context';
import { type DecodedFile, encodeFile } from './decode-file';
import { aroundOf, type FileParts } from './file-parts';
import { importRecord } from './import-record';
import { readRecord } from './read-record';

interface FileToImport {
  readonly collection: string;
  readonly path: string;
  readonly content: DecodedFile;
  readonly repair: boolean;
  /** Records of it that a person put right, by position. */
  readonly edits: readonly { readonly position: number; readonly text: string }[];
}

/** Imports one file by its identity: adds the records that are new, updates those that changed there and not here. */
export async function importFile(tx: Db, ctx: ServiceContext, file: FileToImport): Promise<ImportedRecord[]> {
  const { collection, path, content } = file;
  if (content.text.includes('\0')) return [skipped(path, 'It holds NUL characters: it is no text.')];
  const pieces = splitFile(content.text, path);
  const records = pieces.filter(({ kind }) => kind === 'record');
  if (records.length === 0) return [skipped(path, 'It lists records, or is about them, and is none itself.')];
  const parts = toParts(pieces, file.repair);
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
  for (const [position, { text, line }] of records.entries()) {
    const known = matched[position] ?? (await findElsewhere(tx, collection, text, path));
    const edit = file.edits.find((one) => one.position === position)?.text ?? null;
    const { repair } = file;
    outcomes.push(
      await importRecord(tx, ctx, { path, position, line, fileId, parts, text, known, edit, repair }),
    );
  }
  return outcomes;
}

function toParts(pieces: ReturnType<typeof splitFile>, repair: boolean): FileParts {
  let position = 0;
  return pieces.map(({ kind, text }) => {
    // What stands around the records has no revisions: it is repaired in place.
    if (kind === 'text') return { kind, text: (repair ? findDamage(text)?.repaired : null) ?? text };
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

function skipped(path: string, why: string): ImportedRecord {
  return {
    path,
    position: 0,
    outcome: 'skipped',
    why,
    decisionId: null,
    number: null,
    title: null,
    status: null,
    date: null,
    openIssues: 0,
    issues: [],
    line: 1,
    text: null,
    conflict: null,
  };
}
