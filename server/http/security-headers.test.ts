import { describe, expect, it } from 'vitest';
import { pagePolicy, securityHeaders } from './security-headers';

describe('pagePolicy', () => {
  const policy = pagePolicy('abc', { secure: true, development: false });
  const directive = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `));

  it('lets no inline script run but by nonce', () => {
    expect(directive('script-src')).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });

  it.each(['object-src', 'base-uri', 'form-action', 'frame-ancestors'])('limits %s', (name) => {
    expect(directive(name)).toMatch(/'(none|self)'$/);
  });
});

describe('securityHeaders', () => {
  it('asks for https only where it is served', () => {
    const header = 'strict-transport-security';
    expect(securityHeaders({ secure: true, development: false })).toHaveProperty(header);
    expect(securityHeaders({ secure: false, development: false })).not.toHaveProperty(header);
  });
});
