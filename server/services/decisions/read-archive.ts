import { unzipSync } from 'fflate';
import { ServiceError } from '../../errors';

export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const filesMost = 2_000;
const fileBytesMost = 2_000_000;
const totalBytesMost = 60_000_000;

/**
 * The text files of a ZIP that may hold records. Nothing is written to disk, and nothing is unpacked past a size:
 * sizes are added up from the archive's directory first, and a file larger than it says there is an error. Throws
 * invalid_input for what is no ZIP, and too_large.
 */
export function readArchive(archive: Uint8Array): readonly ArchivedFile[] {
  let files = 0;
  let total = 0;
  const unpack = () =>
    unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        if (!isRecordPath(name) || originalSize > fileBytesMost) return false;
        files += 1;
        total += originalSize;
        if (files > filesMost || total > totalBytesMost) throw tooMuch();
        return true;
      },
    });
  return Object.entries(unzip(unpack)).map(([path, bytes]) => ({ path, bytes }));
}

/** Whether a path is one of a text that may be a record, within its folder and outside of what tools keep there. */
function isRecordPath(path: string): boolean {
  const parts = path.split(/[\\/]/);
  if (path.length > 500 || /^[\\/]|^[a-z]:/i.test(path)) return false;
  if (
    parts.some((part) => part === '..' || part === '.git' || part === 'node_modules' || part === '__MACOSX')
  )
    return false;
  return /\.(?:md|markdown|rst|txt|adoc)$/i.test(path);
}

function unzip(unpack: () => Record<string, Uint8Array>): Record<string, Uint8Array> {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    const message = 'The archive is no ZIP file that can be read.';
    throw new ServiceError('invalid_input', message, {
      action: 'Pack the folder again and send that.',
      issues: [{ field: 'archive', message }],
      cause: error,
    });
  }
}

function tooMuch(): ServiceError {
  return new ServiceError(
    'too_large',
    `The archive holds more than ${filesMost} files of records or ${totalBytesMost / 1_000_000} MB of them.`,
    { action: 'Send its folders one by one.' },
  );
}
