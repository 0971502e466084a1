import { zipSync } from 'fflate';
import { authorise } from '../../auth/actor';
import { listFileRows, listUnfiledRows } from '../../db/decision-file-repository';
import type { ServiceContext } from '../context';
import { encodeFile, encodings } from './decode-file';
import { FileParts } from './file-parts';

/** Decisions as a ZIP of the files they came from; those that came from none are named by their slug. */
export async function exportDecisions(
  ctx: ServiceContext,
  { collection }: { readonly collection?: string | undefined },
): Promise<{ name: string; type: string; base64: string }> {
  authorise(ctx.actor, 'decisions.read');
  const files = await listFileRows(ctx.db, collection);
  const unfiled = collection === undefined ? await listUnfiledRows(ctx.db) : [];
  const entries = [
    ...files.map((file): [string, Uint8Array] => {
      const path = collection === undefined ? `${file.collection}/${file.path}` : file.path;
      const encoding = encodings.find((one) => one === file.encoding) ?? 'utf-8';
      return [path, encodeFile({ text: toText(file), encoding })];
    }),
    ...unfiled.map(({ slug, text }): [string, Uint8Array] => [`${slug}.md`, Buffer.from(text, 'utf8')]),
  ];
  const zip = zipSync(Object.fromEntries(entries.map(([path, bytes]) => [path, new Uint8Array(bytes)])));
  return {
    name: `${collection ?? 'decisions'}.zip`,
    type: 'application/zip',
    base64: Buffer.from(zip).toString('base64'),
  };
}

function toText({ parts, decisions }: Awaited<ReturnType<typeof listFileRows>>[number]): string {
  const records = new Map(decisions.map(({ filePosition, text }) => [filePosition, text]));
  return FileParts.parse(parts)
    .map((part) => (part.kind === 'text' ? part.text : (records.get(part.position) ?? '')))
    .join('');
}
