import path from 'node:path';

/** The project's top folder. */
export const root = path.resolve(import.meta.dirname, '../..');

/** @param {...string} parts */
export const inProject = (...parts) => path.join(root, ...parts);

/** The entry of a package's program, to be run with this Node. @param {...string} parts */
export const inModules = (...parts) => inProject('node_modules', ...parts);
