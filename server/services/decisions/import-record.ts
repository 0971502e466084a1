import { DecisionIssue } from '@/lib/contracts/decisions/content-shapes';
import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { DecisionStatus } from '@/lib/contracts/decisions/shapes';
import { findDamage } from '@/lib/domain/decisions/find-damage';
import type { Db } from '../../db/client';
import { findImportedText, placeDecision, type StoredRecord } from '../../db/decision-file-repository';
import type { ServiceContext } from '../context';
import { addRecord } from './add-record';
import { aroundOf, type FileParts } from './file-parts';
import { readRecord } from './read-record';
import { requireDecision } from './require-decision';
import { writeText } from './write-text';

interface RecordToImport {
  readonly path: string;
  readonly position: number;
  /** Where it begins in its file. */
  readonly line: number;
  readonly fileId: string;
  readonly parts: FileParts;
  readonly text: string;
  /** The decision it is, where there is one. */
  readonly known: StoredRecord | null;
  /** What a person made of it before it is kept. */
  readonly edit: string | null;
  readonly repair: boolean;
}

/**
 * Imports one record. Its file's text is always a revision of its own, and what was put right or repaired the next
 * one, so that the same file sent again is known to be as it was.
 */
export async function importRecord(
  tx: Db,
  ctx: ServiceContext,
  record: RecordToImport,
): Promise<ImportedRecord> {
  const { path, position, fileId, parts, text, known } = record;
  const around = aroundOf(parts);
  const base = known ? await findImportedText(tx, known.id) : null;
  const standing = known ? compare(known.text, text, base) : 'added';
  const isLeft = standing === 'kept' || standing === 'conflict';
  const edit = record.edit ?? (record.repair && !isLeft ? (findDamage(text)?.repaired ?? null) : null);
  const place = { fileId, filePosition: position };
  const from = { around, cause: 'import', note: path } as const;
  const id = known?.id ?? (await addRecord(tx, ctx, { text, path, ...from, place }));
  if (known) {
    await placeDecision(tx, known.id, place);
    if (standing === 'updated' || (standing === 'conflict' && edit !== null)) {
      await writeText(tx, ctx, { ...known, file: { path } }, { text, revision: known.revision, ...from });
    }
  }
  const isEdited = edit !== null && (await putRight(tx, ctx, id, { text: edit, around }));
  const outcome = isEdited && standing !== 'added' ? 'updated' : standing;
  const stays = outcome === 'kept' && known ? known.text : (edit ?? text);
  return {
    path,
    position,
    outcome,
    why: whys[outcome] ?? null,
    decisionId: id,
    line: record.line,
    text: stays,
    conflict: outcome === 'conflict' && known && base !== null ? { here: known.text, base } : null,
    ...toFacts(stays, path, around),
  };
}

type Outcome = ImportedRecord['outcome'];

/** How a record stands to what is kept of it, by the text both were last the same in. */
function compare(here: string, there: string, base: string | null): Outcome {
  if (here === there) return 'unchanged';
  if (base === there) return 'kept';
  return base === null || base === here ? 'updated' : 'conflict';
}

const whys: Partial<Record<Outcome, string>> = {
  kept: 'It was edited here since; its file is as it was.',
  conflict: 'It was changed both here and in its file. What is here stays until you merge them.',
};

/** Saves what a person made of a record as the revision after its file's; false when that is what is kept already. */
async function putRight(
  tx: Db,
  ctx: ServiceContext,
  id: string,
  { text, around }: { readonly text: string; readonly around: ReturnType<typeof aroundOf> },
): Promise<boolean> {
  const before = await requireDecision(tx, id);
  if (before.text === text) return false;
  const { revision } = before;
  await writeText(tx, ctx, before, { text, revision, around, cause: 'edit', note: 'Put right on import' });
  return true;
}

function toFacts(text: string, path: string, around: ReturnType<typeof aroundOf>) {
  const { facts } = readRecord({ text, path, around });
  return {
    number: facts.number,
    title: facts.title,
    status: DecisionStatus.parse(facts.status),
    date: facts.decidedOn?.toISOString().slice(0, 10) ?? null,
    openIssues: facts.openIssues,
    issues: DecisionIssue.array().parse(facts.issues),
  };
}
