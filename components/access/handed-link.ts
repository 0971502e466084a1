import type { SignInLink } from '@/lib/contracts/access';

/** A one-time sign-in link and whom it is for. */
export interface HandedLink {
  readonly email: string;
  readonly link: SignInLink;
}
