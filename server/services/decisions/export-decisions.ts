import { zipSync } from 'fflate';
import { toMadr } from '@/lib/domain/decisions/madr/to-madr';
import { authorise } from '../../auth/actor';
import { listFileRows, listTextRows, listUnfiledRows } from '../../db/decision-file-repository';
import type { ServiceContext } from '../context';
import { encodeFile, encodings } from './decode-file';
import { aroundOf, FileParts } from './file-parts';

interface Which {
  readonly collection?: string | undefined;
  /** Only these. */
  readonly id?: readonly string[] | undefined;
  readonly format?: 'asTheyCame' | 'madr';
}

type Entry = readonly [path: string, bytes: Uint8Array];

/** Decisions as a ZIP of the files they came from, those without one named by their slug; or all of them as MADR 4. */
export async function exportDecisions(
  ctx: ServiceContext,
  { collection, id: ids, format = 'asTheyCame' }: Which,
): Promise<{ name: string; type: string; base64: string }> {
  authorise(ctx.actor, 'decisions.read');
  const which = { collection, ids };
  const entries = await (format === 'madr' ? asMadr(ctx, which) : asTheyCame(ctx, which));
  // The archive library takes arrays of this realm only, not Node's buffers.
  const zip = zipSync(Object.fromEntries(entries.map(([path, bytes]) => [path, new Uint8Array(bytes)])));
  return {
    name: `${collection ?? 'decisions'}${format === 'madr' ? '-madr' : ''}.zip`,
    type: 'application/zip',
    base64: Buffer.from(zip).toString('base64'),
  };
}

type Asked = Parameters<typeof listFileRows>[1];

async function asTheyCame({ db }: ServiceContext, which: Asked): Promise<readonly Entry[]> {
  const { collection, ids } = which;
  const chosen = ids === undefined ? null : new Set(ids);
  const files = (await listFileRows(db, which)).flatMap((file): readonly Entry[] => {
    const placed = file.decisions.filter(({ filePosition }) => filePosition !== null);
    const wanted = placed.filter(({ id }) => chosen?.has(id) ?? true);
    if (wanted.length < placed.length) return wanted.map(toEntry);
    return [[collection === undefined ? `${file.collection}/${file.path}` : file.path, toBytes(file)]];
  });
  return [...files, ...(await listUnfiledRows(db, which)).map(toEntry)];
}

// MADR names its files by number and title: 0007-use-queues.md.
async function asMadr({ db }: ServiceContext, which: Asked): Promise<readonly Entry[]> {
  return (await listTextRows(db, which)).map(({ slug, text, file }) => {
    const made = toMadr({ text, path: file?.path ?? null, around: aroundOf(file?.parts) });
    return toEntry({ slug: slug.replace(/^adr-/, ''), text: made });
  });
}

function toEntry({ slug, text }: { readonly slug: string; readonly text: string }): Entry {
  return [`${slug}.md`, Buffer.from(text, 'utf8')];
}

function toBytes(file: Awaited<ReturnType<typeof listFileRows>>[number]): Uint8Array {
  const records = new Map(file.decisions.map(({ filePosition, text }) => [filePosition, text]));
  const text = FileParts.parse(file.parts)
    .map((part) => (part.kind === 'text' ? part.text : (records.get(part.position) ?? '')))
    .join('');
  return encodeFile({ text, encoding: encodings.find((one) => one === file.encoding) ?? 'utf-8' });
}
