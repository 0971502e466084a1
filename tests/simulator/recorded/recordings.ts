import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const folder = path.resolve(import.meta.dirname, '../../../../shared/aws-recorded');

/** False where the recordings of real AWS are not beside the project; the replays are skipped then. */
export const recordingsPresent = existsSync(folder);

/** What a skipped replay says in its name. */
export const absentNote = recordingsPresent ? '' : ' (skipped: ../shared/aws-recorded is not here)';

const schema = z.record(z.string(), z.looseObject({ 'recorded-content': z.record(z.string(), z.unknown()) }));

export type Steps = Readonly<Record<string, unknown>>;

/** Recordings of one file by their short name, `TestClass::test_name[case]`; empty where they are absent. */
export function readRecordings(file: string): ReadonlyMap<string, Steps> {
  if (!recordingsPresent) return new Map();
  const all = schema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return new Map(
    Object.entries(all).map(([name, one]) => [name.split('::').slice(1).join('::'), one['recorded-content']]),
  );
}
