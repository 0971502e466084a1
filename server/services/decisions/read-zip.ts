import { inflateRawSync } from 'node:zlib';

/** A file of a ZIP as its directory has it; sizes in bytes. */
interface ZipEntry {
  readonly name: string;
  readonly originalSize: number;
  readonly size: number;
  readonly method: number;
  readonly headerAt: number;
}

const endMark = Buffer.from([0x50, 0x4b, 5, 6]);
const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const utf8Flag = 0x800;
const deflated = 8;
/** Stands where a size is kept elsewhere, as only archives past 4 GB need. */
const elsewhere = 0xffffffff;

/**
 * The files of a ZIP that `wants` chooses by what its directory says of them (APPNOTE.TXT 6.3, without ZIP64). None is
 * unpacked further than the size it states; throws for one that is larger or smaller, and for what is no ZIP.
 */
export function readZip(
  archive: Buffer,
  wants: (entry: ZipEntry) => boolean,
): readonly { readonly path: string; readonly bytes: Uint8Array }[] {
  return readDirectory(archive)
    .filter(wants)
    .map((entry) => ({ path: entry.name, bytes: unpack(archive, entry) }));
}

function readDirectory(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf(endMark);
  if (end === -1) throw new Error('it has no directory, so it is no ZIP');
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== entryMark) throw new Error('the directory of the ZIP is broken');
    const isUtf8 = (archive.readUInt16LE(at + 8) & utf8Flag) !== 0;
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString(isUtf8 ? 'utf8' : 'latin1', at + 46, nameEnd),
      method: archive.readUInt16LE(at + 10),
      size: archive.readUInt32LE(at + 20),
      originalSize: archive.readUInt32LE(at + 24),
      headerAt: archive.readUInt32LE(at + 42),
    });
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  if (entries.some(({ originalSize }) => originalSize === elsewhere)) throw new Error('ZIP64 is not read');
  return entries;
}

function unpack(archive: Buffer, { headerAt, size, originalSize, method }: ZipEntry): Uint8Array {
  if (archive.readUInt32LE(headerAt) !== headerMark) throw new Error('a file of the ZIP has no header');
  const from = headerAt + 30 + archive.readUInt16LE(headerAt + 26) + archive.readUInt16LE(headerAt + 28);
  const packed = archive.subarray(from, from + size);
  const bytes =
    method === deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(originalSize, 1) }) : packed;
  if ((method !== deflated && method !== 0) || bytes.length !== originalSize) {
    throw new Error('a file of the ZIP is not what its directory says');
  }
  return bytes;
}
