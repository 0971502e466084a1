export interface FailureWords {
  readonly title: string;
  readonly detail: string;
}

const failures: Readonly<Record<string, FailureWords>> = {
  WrongPassword: {
    title: 'That e-mail address and password don’t go together.',
    detail: 'Check both and try again, or ask an administrator for a sign-in link.',
  },
  LinkUsed: {
    title: 'This link doesn’t work any more.',
    detail:
      'A link works once and for a limited time. Ask an administrator for a new one, or start Trimtab again.',
  },
  TooManyAttempts: {
    title: 'There were too many attempts.',
    detail: 'Nothing more is looked at for a while. Wait 15 minutes and try again.',
  },
  Disabled: {
    title: 'Your access is switched off.',
    detail: 'Ask an administrator to enable you in Settings › People.',
  },
  NoEmail: {
    title: 'The provider didn’t confirm an e-mail address for you.',
    detail: 'Trimtab needs one to know you by. Confirm it with the provider, or ask an administrator.',
  },
  EmailTaken: {
    title: 'Someone with your e-mail address is already here.',
    detail:
      'The provider doesn’t confirm that the address is yours, so Trimtab can’t tell. Ask an administrator.',
  },
  OAuthCallback: {
    title: 'The provider didn’t sign you in.',
    detail: 'You cancelled, or its answer could not be trusted. Try again.',
  },
  OAuthSignin: {
    title: 'The provider is out of reach.',
    detail: 'Try again in a minute; if it stays, an administrator should check the OIDC settings.',
  },
  AccessDenied: {
    title: 'The provider refused.',
    detail: 'Ask whoever manages it whether you may use Trimtab.',
  },
  unreachable: {
    title: 'Trimtab is out of reach.',
    detail: 'Check your connection and that the server runs, then try again.',
  },
};

const unforeseen: FailureWords = {
  title: 'Signing in failed.',
  detail: 'Try again; if it stays, look at the server’s log.',
};

/** The words for a failure's name as it stands in the sign-in page's address; null for none. */
export function toFailureWords(name: string | null | undefined): FailureWords | null {
  if (!name) return null;
  return Object.hasOwn(failures, name) ? (failures[name] ?? unforeseen) : unforeseen;
}
