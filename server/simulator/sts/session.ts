import { asRecord, text, texts } from '../input';

/** What the session token of an assumed role carries. */
export interface Session {
  readonly role: string;
  readonly name: string;
  /** Keys of the session's tags that follow into further roles, in lower case. */
  readonly transitiveKeys: readonly string[];
}

const mark = 'SIMULATED.';

/** The session as the token that AssumeRole hands out. */
export function toSessionToken(session: Session): string {
  return mark + Buffer.from(JSON.stringify(session)).toString('base64url');
}

/** The session a token carries; null for no token or one that is not of this simulator. */
export function readSessionToken(token: string): Session | null {
  if (!token.startsWith(mark)) return null;
  try {
    const found = asRecord(JSON.parse(Buffer.from(token.slice(mark.length), 'base64url').toString()));
    if (!found) return null;
    return {
      role: text(found, 'role') ?? '',
      name: text(found, 'name') ?? '',
      transitiveKeys: texts(found, 'transitiveKeys'),
    };
  } catch {
    return null;
  }
}
