export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'latin1'] as const;
export type Encoding = (typeof encodings)[number];

export interface DecodedFile {
  readonly text: string;
  readonly encoding: Encoding;
}

/** A file's bytes as text, with the encoding that makes them of it again: UTF-16 by its mark, UTF-8, or else Latin-1. */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const even = bytes.length % 2 === 0;
  if (even && bytes[0] === 0xff && bytes[1] === 0xfe) return exactly(bytes, 'utf-16le');
  if (even && bytes[0] === 0xfe && bytes[1] === 0xff) return exactly(bytes, 'utf-16be');
  return exactly(bytes, 'utf-8');
}

/** The bytes of a text in an encoding. */
export function encodeFile({ text, encoding }: DecodedFile): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  // What was written here since may hold characters that Latin-1 has not.
  if (encoding === 'latin1') return Buffer.from(text, /[^\0-\xff]/.test(text) ? 'utf8' : 'latin1');
  const little = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? little : little.swap16();
}

// What does not come back byte for byte was another encoding; Latin-1 has a character for every byte.
function exactly(bytes: Uint8Array, encoding: Encoding): DecodedFile {
  const buffer = Buffer.from(bytes);
  const text =
    encoding === 'utf-16be'
      ? Buffer.from(bytes).swap16().toString('utf16le')
      : buffer.toString(encoding === 'utf-8' ? 'utf8' : 'utf16le');
  const file = { text, encoding };
  return encodeFile(file).equals(buffer) ? file : { text: buffer.toString('latin1'), encoding: 'latin1' };
}
