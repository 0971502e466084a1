import { runNode } from '../support/command.mjs';
import { Failure } from '../support/failure.mjs';

/**
 * A link that signs an administrator in once; its secret is in the fragment, which no server logs.
 * @param {NodeJS.ProcessEnv} env
 */
export async function signInLink(env) {
  const { ok, output } = await runNode(['--import', 'tsx', 'server/auth/issue-start-link.ts'], { env });
  const link = /^https?:\/\/\S+$/m.exec(output)?.[0];
  if (!ok || !link) throw new Failure(`${output.trim()}\n\nThe sign-in link could not be made.`);
  return link;
}
