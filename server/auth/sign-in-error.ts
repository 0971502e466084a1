import { log } from '../log';

/** Why a sign-in failed, as it stands in the address of the sign-in page; the page has the words. */
export type SignInFailure =
  | 'WrongPassword'
  | 'LinkUsed'
  | 'TooManyAttempts'
  | 'Disabled'
  | 'NoEmail'
  | 'EmailTaken'
  | 'ProviderFailed'
  | 'Failed';

/** Thrown inside next-auth's callbacks, which put its message into the address of the sign-in page. */
export class SignInError extends Error {
  constructor(failure: SignInFailure) {
    super(failure);
    this.name = 'SignInError';
  }
}

/** Runs a step of signing in; a fault that is not a SignInError is logged and told as `Failed` alone. */
export async function guarded<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof SignInError) throw error;
    log().error({ err: error }, 'sign-in failed');
    throw new SignInError('Failed');
  }
}
