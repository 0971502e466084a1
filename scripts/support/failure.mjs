/** A failure whose message is all a person needs: it is printed without a stack. */
export class Failure extends Error {
  name = 'Failure';
}

/**
 * Runs a script's main function; a failure becomes its sentence and a non-zero exit code.
 * @param {() => Promise<number | void>} main
 */
export async function runMain(main) {
  try {
    const code = await main();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    process.stderr.write(`\n${error instanceof Failure ? error.message : (error.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
