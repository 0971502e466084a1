import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where the five originals lie. They are not part of the project: where they are not beside it, their tests are skipped. */
export const originalsFolder = path.resolve(import.meta.dirname, '../../../shared/seeds');

export const originalsPresent = existsSync(originalsFolder);

/** In the name of a test that needs them, so that the summary says why it was skipped. */
export const absentNote = originalsPresent ? '' : ' (skipped: ../shared/seeds is not here)';
