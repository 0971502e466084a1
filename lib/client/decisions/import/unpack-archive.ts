import { archiveFilter, recordFileLimits } from '@/lib/domain/decisions/record-files';
import type { PickedFile } from './picked-file';

const archiveBytesMost = recordFileLimits.totalBytes;

/** The files of a ZIP that may hold records, unpacked in the browser; throws where it is none, or too large. */
export async function unpackArchive(archive: Blob): Promise<readonly PickedFile[]> {
  if (archive.size > archiveBytesMost) throw tooMuch();
  const { unzipSync } = await import('fflate');
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const unpacked = unpack(() => unzipSync(bytes, { filter: archiveFilter(tooMuch) }));
  return Object.entries(unpacked).map(([path, content]) => ({
    path,
    blob: new Blob([new Uint8Array(content)]),
  }));
}

class TooMuch extends Error {}

function tooMuch(): Error {
  const { files, totalBytes } = recordFileLimits;
  return new TooMuch(
    `The archive holds more than ${files} files of records or ${totalBytes / 1_000_000} MB of them. Import its folders one by one.`,
  );
}

function unpack(open: () => Record<string, Uint8Array>): Record<string, Uint8Array> {
  try {
    return open();
  } catch (error) {
    if (error instanceof TooMuch) throw error;
    throw new Error('This is no ZIP file that can be read. Pack the folder again and choose that.', {
      cause: error,
    });
  }
}
