const ofTheApp = /^(DATABASE_URL|PORT|NODE_ENV|LOG_LEVEL|AUTH_.*|NEXTAUTH_.*|OIDC_.*|AWS_.*|TRIMTAB_.*)$/;

// An empty setting counts as not given, and keeps the one of `.env` from being used.
const never = ['DATABASE_URL', 'AUTH_SECRET', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
const neverOurs = [
  'ESTATE',
  'WORKER',
  'READ_ONLY',
  'INIT_ADMIN_EMAIL',
  'INIT_ADMIN_PASSWORD',
  'INIT_API_TOKEN',
];

/**
 * The environment without anything that would point a test at a real database, account or sign-in.
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {NodeJS.ProcessEnv}
 */
export function testEnvironment(environment = process.env) {
  const kept = Object.entries(environment).filter(([name]) => !ofTheApp.test(name));
  const blocked = [...never, ...neverOurs.map((name) => `TRIMTAB_${name}`)].map((name) => [name, '']);
  return { ...Object.fromEntries(kept), ...Object.fromEntries(blocked) };
}
