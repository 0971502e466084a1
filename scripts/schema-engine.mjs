#!/usr/bin/env node
// Stands in for the native `schema-engine` that Prisma's CLI would download: same arguments, same JSON-RPC over
// standard input and output, but the engine is the WebAssembly build from npm. See docs/adr.
import { engineVersion } from './schema-engine/engine.mjs';
import { parseArguments } from './schema-engine/parse-arguments.mjs';
import { runDatabaseCommand } from './schema-engine/run-database-command.mjs';
import { serveRpc } from './schema-engine/serve-rpc.mjs';

const args = parseArguments(process.argv.slice(2));

if (args.version) {
  process.stdout.write(`schema-engine-cli ${engineVersion()}\n`);
} else if (args.command) {
  process.exitCode = await runDatabaseCommand(args.command, args.datasource.url);
} else {
  serveRpc(args, process.stdin, process.stdout);
}
