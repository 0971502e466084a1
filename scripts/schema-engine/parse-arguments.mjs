/**
 * The part of the engine's command line that Prisma's CLI uses.
 * @param {readonly string[]} argv
 */
export function parseArguments(argv) {
  const valuesOf = (name) => argv.flatMap((each, at) => (each === name ? [argv[at + 1]] : []));
  const [command] = valuesOf('cli');
  return {
    version: argv.includes('--version') || argv.includes('-V'),
    command,
    /** @type {{ url?: string, shadowDatabaseUrl?: string }} */
    datasource: JSON.parse(valuesOf('--datasource')[0] ?? '{}'),
    schemaFiles: valuesOf('--datamodels'),
  };
}
