import { runNode } from '../support/command.mjs';
import { Failure } from '../support/failure.mjs';

/**
 * Answers a link that signs an administrator in once, its secret in the fragment, which
 * no server logs; null when administrators have other ways to sign in.
 * @param {NodeJS.ProcessEnv} env
 */
export async function signInLink(env) {
  const { ok, output } = await runNode(['--import', 'tsx', 'server/auth/issue-start-link.ts'], { env });
  if (!ok) throw new Failure(`${output.trim()}\n\nThe sign-in link could not be made.`);
  return /^https?:\/\/\S+$/m.exec(output)?.[0] ?? null;
}
