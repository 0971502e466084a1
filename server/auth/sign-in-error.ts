/** Why a sign-in failed, as it stands in the address of the sign-in page; the page has the words. */
export type SignInFailure =
  | 'WrongPassword'
  | 'LinkUsed'
  | 'TooManyAttempts'
  | 'Disabled'
  | 'NoEmail'
  | 'EmailTaken'
  | 'ProviderFailed';

/** Thrown inside next-auth's callbacks, which put its message into the address of the sign-in page. */
export class SignInError extends Error {
  constructor(failure: SignInFailure) {
    super(failure);
    this.name = 'SignInError';
  }
}
