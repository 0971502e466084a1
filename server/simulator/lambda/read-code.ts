import { createHash } from 'node:crypto';
import { type Input, text } from '../input';
import { hash32, sha256Base64 } from '../random';
import { invalid, tooLarge } from './errors';
import type { FunctionCode } from './state';

const zippedLimit = 52_428_800;
const unzippedLimit = 262_144_000;
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function damaged() {
  return invalid('Could not unzip uploaded file. Please check your file, then try to upload again.');
}

/** Sum of the uncompressed sizes in a zip's central directory, in bytes. Throws for what is not a zip. */
export function unzippedSize(zip: Buffer): number {
  const end = zip.lastIndexOf(endOfDirectory);
  if (end < 0 || end + 22 > zip.length) throw damaged();
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw damaged();
    total += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}

function fromZip(base64: string): FunctionCode {
  const zip = Buffer.from(base64, 'base64');
  if (zip.length > zippedLimit) throw tooLarge(`Zipped size must be smaller than ${zippedLimit} bytes`);
  if (unzippedSize(zip) >= unzippedLimit) {
    throw invalid(`Unzipped size must be smaller than ${unzippedLimit} bytes`);
  }
  return { sha256: sha256Base64(zip), sizeBytes: zip.length, imageUri: null };
}

/** The code of a container image; its digest depends on the address alone. */
export function imageCode(uri: string): FunctionCode {
  return { sha256: createHash('sha256').update(uri).digest('hex'), sizeBytes: 0, imageUri: uri };
}

/** The code package a request carries or points at; null when it names none. Objects in S3 are taken to exist. */
export function readCode(input: Input): FunctionCode | null {
  const zip = text(input, 'ZipFile');
  if (zip !== undefined) return fromZip(zip);
  const image = text(input, 'ImageUri');
  if (image !== undefined) return imageCode(image);
  const key = text(input, 'S3Key');
  if (key === undefined) return null;
  const address = `${text(input, 'S3Bucket') ?? ''}/${key}/${text(input, 'S3ObjectVersion') ?? ''}`;
  return {
    sha256: sha256Base64(address),
    sizeBytes: 200_000 + (hash32(address) % 5_000_000),
    imageUri: null,
  };
}
