/** How much is read at once of what may hold records; sizes in bytes, of an archive when it is unpacked. */
export const recordFileLimits = { files: 2_000, fileBytes: 2_000_000, totalBytes: 60_000_000 } as const;

const outside = new Set(['..', '.git', 'node_modules', '__MACOSX']);

/** Whether a path is one of a text that may be a record, within its folder and outside of what tools keep there. */
export function isRecordPath(path: string): boolean {
  if (path.length > 500 || /^[\\/]|^[a-z]:/i.test(path)) return false;
  if (path.split(/[\\/]/).some((part) => outside.has(part))) return false;
  return /\.(?:md|markdown|rst|txt|adoc)$/i.test(path);
}

interface ArchiveEntry {
  readonly name: string;
  readonly originalSize: number;
}

/** Says of an archive's entries, one after the other, which to unpack; throws what `tooMuch` makes when they add up to too much. */
export function archiveFilter(tooMuch: () => Error): (entry: ArchiveEntry) => boolean {
  let files = 0;
  let total = 0;
  return ({ name, originalSize }) => {
    if (!isRecordPath(name) || originalSize > recordFileLimits.fileBytes) return false;
    files += 1;
    total += originalSize;
    if (files > recordFileLimits.files || total > recordFileLimits.totalBytes) throw tooMuch();
    return true;
  };
}
