/** The address tests reach the app's handlers under; nothing listens there. */
export const origin = 'http://trimtab.test';

/** Sets what `env()` reads, for a test that runs handlers of the app in its own process; call it before they run. */
export function setProcessSettings(databaseUrl: string, more: Readonly<Record<string, string>> = {}): void {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'a secret for tests, long enough for thirty-two bytes',
    TRIMTAB_URL: origin,
    TRIMTAB_SIMULATOR_URL: 'http://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    ...more,
  });
}
