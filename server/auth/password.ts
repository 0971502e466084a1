import bcrypt from 'bcryptjs';
import pLimit from 'p-limit';

const cost = 12;
// Of a random text nobody kept: compared where there is no account, so that the answer takes as long.
const nobody = '$2b$12$fhEg2mQ/C5dG17WZ9GB6Su5S3su5lwZ2gBaVNJZ4qeEEZLpb1JZva';
// bcrypt is slow on purpose; a flood of sign-ins must not take the whole processor.
const oneOfFew = pLimit(2);

/** The bcrypt hash of a password of at most 72 bytes. */
export async function hashPassword(password: string): Promise<string> {
  return oneOfFew(() => bcrypt.hash(password, cost));
}

/** True when the password is the one hashed; takes as long when there is no hash to compare with. */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const matches = await oneOfFew(() => bcrypt.compare(password, hash ?? nobody));
  return matches && hash !== null && !bcrypt.truncates(password);
}
