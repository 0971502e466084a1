import { isRecordPath, recordFileLimits } from '@/lib/domain/decisions/record-files';
import type { PickedFile } from './picked-file';
import { unpackArchive } from './unpack-archive';

/** What a person chose to import. */
export interface Picked {
  /** After the folder or archive. */
  readonly collection: string;
  readonly files: readonly PickedFile[];
  /** Files that are not sent, each with why. */
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

const loose = 'decisions';

/** What is to be imported of the files chosen: a folder’s, single ones, or those in a ZIP. Throws for a ZIP that can’t be read. */
export async function toPicked(chosen: readonly PickedFile[]): Promise<Picked> {
  const [archive] = chosen;
  const opened =
    archive && chosen.length === 1 && /\.zip$/i.test(archive.path)
      ? { collection: archive.path.replace(/\.zip$/i, ''), files: await unpackArchive(archive.blob) }
      : fromFolder(chosen);
  const records = opened.files.filter(({ path }) => isRecordPath(path));
  const isLarge = ({ blob }: PickedFile) => blob.size > recordFileLimits.fileBytes;
  return {
    collection: opened.collection.trim().slice(0, 80) || loose,
    files: records
      .filter((file) => !isLarge(file))
      .toSorted((a, b) => a.path.localeCompare(b.path, 'en', { numeric: true })),
    left: records
      .filter(isLarge)
      .map(({ path }) => ({ path, why: `It is larger than ${recordFileLimits.fileBytes / 1_000_000} MB.` })),
  };
}

/** A folder's files by their paths within it, under its name; single files under their own names. */
function fromFolder(chosen: readonly PickedFile[]): Pick<Picked, 'collection' | 'files'> {
  const folder = chosen[0]?.path.split('/')[0] ?? '';
  const prefix = `${folder}/`;
  if (!chosen.every(({ path }) => path.startsWith(prefix))) return { collection: loose, files: chosen };
  return {
    collection: folder,
    files: chosen.map(({ path, blob }) => ({ path: path.slice(prefix.length), blob })),
  };
}
