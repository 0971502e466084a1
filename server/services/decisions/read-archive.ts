import { archiveFilter, recordFileLimits } from '@/lib/domain/decisions/record-files';
import { ServiceError } from '../../errors';
import { readZip } from './read-zip';

export interface ArchivedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The text files of a ZIP that may hold records. Nothing is written to disk, and nothing is unpacked past a size:
 * sizes are added up from the archive's directory first, and a file larger than it says there is an error. Throws
 * invalid_input for what is no ZIP, and too_large.
 */
export function readArchive(archive: Buffer): readonly ArchivedFile[] {
  try {
    return readZip(archive, archiveFilter(tooMuch));
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
  const { files, totalBytes } = recordFileLimits;
  return new ServiceError(
    'too_large',
    `The archive holds more than ${files} files of records or ${totalBytes / 1_000_000} MB of them.`,
    { action: 'Send its folders one by one.' },
  );
}
