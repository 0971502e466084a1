import type { ImportedRecord, ImportInput } from '@/lib/contracts/decisions/import';
import { authorise } from '../../auth/actor';
import { ServiceError } from '../../errors';
import type { ServiceContext } from '../context';
import { decodeFile } from './decode-file';
import { importFile } from './import-file';
import { linkAgain } from './link-again';
import { readArchive } from './read-archive';

/** Imports files, each in a transaction of its own; a dry run takes every one of them back. Answers a line for each record. */
export async function importDecisions(
  ctx: ServiceContext,
  { collection, files, archive, dryRun, repair }: ImportInput,
): Promise<{ data: ImportedRecord[] }> {
  authorise(ctx.actor, 'decisions.write');
  const archived = archive === undefined ? [] : readArchive(Buffer.from(archive, 'base64'));
  const sent = files.map(({ path, text, base64, ...how }) => ({
    path,
    bytes: base64 === undefined ? Buffer.from(text ?? '', 'utf8') : Buffer.from(base64, 'base64'),
    edits: how.edits,
    repair: repair || how.repair,
  }));
  const packed = archived.map((one) => ({ ...one, edits: [], repair }));
  const data: ImportedRecord[] = [];
  for (const { bytes, ...how } of [...sent, ...packed]) {
    const file = { collection, content: decodeFile(bytes), ...how };
    data.push(
      ...(dryRun ? await tryOut(ctx, file) : await ctx.db.$transaction((tx) => importFile(tx, ctx, file))),
    );
  }
  const added = data.flatMap(({ outcome, decisionId }) =>
    outcome === 'added' && decisionId ? [decisionId] : [],
  );
  if (!dryRun && added.length > 0) await linkAgain(ctx.db);
  return { data: data.map((one) => (dryRun ? withoutId(one) : { ...one, text: null, conflict: null })) };
}

function withoutId(record: ImportedRecord): ImportedRecord {
  return record.outcome === 'added' ? { ...record, decisionId: null } : record;
}

class TakenBack extends Error {
  constructor(readonly outcome: ImportedRecord[]) {
    super('a dry run is taken back');
  }
}

async function tryOut(
  ctx: ServiceContext,
  file: Parameters<typeof importFile>[2],
): Promise<ImportedRecord[]> {
  try {
    await ctx.db.$transaction(async (tx) => {
      throw new TakenBack(await importFile(tx, ctx, file));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome;
    throw error;
  }
  throw new ServiceError('unavailable', 'A dry run was not taken back.');
}
