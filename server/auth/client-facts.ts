import { env } from '../env';
import { isSecure } from './cookies';

const addressUnknown = 'unknown';

/** The value of one cookie of a request, or null. */
export function readCookie(headers: Headers, name: string): string | null {
  for (const pair of (headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** The address a request came from as the outermost trusted proxy saw it; "unknown" when nothing says. */
export function readAddress(headers: Headers): string {
  // Node speaks http alone, so who is reached by https has a proxy in front.
  const proxies = env().TRIMTAB_TRUSTED_PROXIES ?? (isSecure() ? 1 : 0);
  return addressBehind(headers.get('x-forwarded-for') ?? '', proxies);
}

/** Of the addresses of `x-forwarded-for`, nearest last, the one in front of so many proxies. */
export function addressBehind(forwardedFor: string, proxies: number): string {
  const addresses = forwardedFor.split(',').map((address) => address.trim());
  const address = addresses.at(-1 - proxies) ?? addresses[0];
  return address ? address.slice(0, 64) : addressUnknown;
}
