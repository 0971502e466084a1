import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '../env';
import { SignInError } from './sign-in-error';
import { OidcClaims } from './sign-in-with-oidc';

/** True when the settings name an OpenID Connect provider to sign in with. */
export function hasOidc(): boolean {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env();
  return Boolean(OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET);
}

/** next-auth's description of the configured provider: authorization code with PKCE, state and nonce. */
export function oidcProvider(): OAuthConfig<OidcClaims> {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '' } = env();
  return {
    id: 'oidc',
    name: 'Single sign-on',
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    userinfo: {
      // The ID token is verified by now; many providers give the address at the userinfo endpoint only.
      request: async ({ client, tokens }) => {
        const claims = readClaims(tokens.id_token);
        if (!client.issuer.metadata.userinfo_endpoint || !tokens.access_token) return claims;
        const info = OidcClaims.omit({ iss: true }).parse(await client.userinfo(tokens.access_token));
        if (info.sub !== claims.sub) throw new SignInError('ProviderFailed');
        return { ...info, ...claims };
      },
    },
    profile: (claims) => ({ id: claims.sub, email: claims.email ?? null, name: claims.name ?? null }),
  };
}

function readClaims(idToken: string | undefined): OidcClaims {
  const payload = Buffer.from(idToken?.split('.')[1] ?? '', 'base64url').toString('utf8');
  return OidcClaims.parse(JSON.parse(payload));
}
