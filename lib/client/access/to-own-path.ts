/** Path and query of an address on `origin`, `/` for any other, so that signing in never leads elsewhere. */
export function toOwnPath(url: string, origin: string): string {
  if (!URL.canParse(url, origin)) return '/';
  const parsed = new URL(url, origin);
  return parsed.origin === origin ? `${parsed.pathname}${parsed.search}${parsed.hash}` : '/';
}
