import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Parsed, parseDecision } from '@/lib/domain/decisions/parse-decision';
import { readAround } from '@/lib/domain/decisions/read-around';
import { splitFile } from '@/lib/domain/decisions/split-file';

const corpusFolder = path.join(import.meta.dirname, 'corpus');

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The text files of a folder; none where the folder is not there. */
export function readFolder(folder: string): readonly CorpusFile[] {
  try {
    const names = readdirSync(folder).sort();
    return names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  } catch {
    return [];
  }
}

/** The awkward files written for these tests. */
export const corpus = readFolder(corpusFolder);

/** Every record of a file as it is read. */
export function readRecords({ name, text }: CorpusFile): readonly Parsed[] {
  const parts = splitFile(text);
  const around = readAround(
    parts
      .filter(({ kind }) => kind === 'text')
      .map((part) => part.text)
      .join(''),
  );
  const records = parts.filter(({ kind }) => kind === 'record');
  return records.map((part) =>
    parseDecision({ text: part.text, path: name, around: parts.length > 1 ? around : null }),
  );
}

/** The one record of a file; throws when it holds none or several. */
export function readOnly(file: CorpusFile): Parsed {
  const [record, ...others] = readRecords(file);
  if (!record || others.length > 0) throw new Error(`${file.name} does not hold one record`);
  return record;
}
