import type { ImportedRecord } from '@/lib/contracts/decisions/import';
import { importDecisions } from '@/lib/contracts/decisions/import';
import { call } from '../../call';
import type { PickedFile } from './picked-file';

/** A file as it is sent: with what a person decided of it. */
export interface FileToSend extends PickedFile {
  readonly repair: boolean;
  readonly edits: readonly { readonly position: number; readonly text: string }[];
}

const filesAtOnce = 25;
const bytesAtOnce = 4_000_000;

/** Files in parts small enough that each is answered within moments. */
export function toParts<File extends PickedFile>(files: readonly File[]): readonly (readonly File[])[] {
  const parts: File[][] = [];
  let bytes = 0;
  for (const file of files) {
    const last = parts.at(-1);
    bytes += file.blob.size;
    if (last && last.length < filesAtOnce && bytes <= bytesAtOnce) last.push(file);
    else {
      parts.push([file]);
      bytes = file.blob.size;
    }
  }
  return parts;
}

/** Sends one part; answers a line for each record. */
export async function sendPart(
  files: readonly FileToSend[],
  how: { readonly collection: string; readonly dryRun: boolean },
): Promise<readonly ImportedRecord[]> {
  const body = await Promise.all(
    files.map(async ({ path, blob, repair, edits }) => ({
      path,
      base64: toBase64(new Uint8Array(await blob.arrayBuffer())),
      repair,
      edits: [...edits],
    })),
  );
  return (await call(importDecisions, { body: { ...how, files: body, repair: false } })).data;
}

const chunk = 8_192;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += chunk) {
    binary += String.fromCharCode(...bytes.subarray(at, at + chunk));
  }
  return btoa(binary);
}
