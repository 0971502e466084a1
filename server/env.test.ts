import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnv, settingNames } from './env';

const needed = { DATABASE_URL: 'postgresql://localhost/trimtab', AUTH_SECRET: 'a'.repeat(32) };

describe('parseEnv', () => {
  it('gives a simulated estate when nothing else is said, and takes an empty setting as not given', () => {
    const settings = parseEnv({ ...needed, TRIMTAB_ESTATE: '', PORT: '' });
    expect(settings).toMatchObject({ TRIMTAB_ESTATE: 'simulated', PORT: 3000, TRIMTAB_READ_ONLY: false });
  });

  it.each([
    ['PORT', '70000'],
    ['TRIMTAB_ESTATE', 'azure'],
    ['AUTH_SECRET', 'short'],
    ['TRIMTAB_READ_ONLY', 'perhaps'],
    ['TRIMTAB_URL', 'not an address'],
    ['TRIMTAB_URL', 'ftp://trimtab.example.com'],
    ['TRIMTAB_INIT_ADMIN_PASSWORD', 'short'],
    // Within 72 characters, and more than bcrypt reads.
    ['TRIMTAB_INIT_ADMIN_PASSWORD', 'ä'.repeat(40)],
  ])('names a wrong %s in one sentence', (name, value) => {
    expect(() => parseEnv({ ...needed, [name]: value })).toThrow(
      new RegExp(`^The setting ${name} is wrong: `),
    );
  });

  it.each(['hun#ter2', 'hun/ter2', 'hun?ter2'])(
    'says how %s is written in the address of a database',
    (word) => {
      const url = `postgresql://someone:${word}@127.0.0.1:5432/trimtab`;
      expect(() => parseEnv({ ...needed, DATABASE_URL: url })).toThrow(
        'The setting DATABASE_URL is wrong: it can’t be read; # / ? and @ in its password are written %23, %2F, %3F and %40.',
      );
    },
  );

  it('takes the address of a database behind a socket', () => {
    const url = 'postgresql://someone:hidden@/trimtab?host=/var/run/postgresql';
    expect(parseEnv({ ...needed, DATABASE_URL: url }).DATABASE_URL).toBe(url);
  });

  it('says how a setting is spelt that is one but for its underscores', () => {
    expect(() => parseEnv({ ...needed, TRIMTAB_READONLY: 'true' })).toThrow(
      'The setting TRIMTAB_READONLY is not known: it is spelt TRIMTAB_READ_ONLY.',
    );
    expect(() => parseEnv({ ...needed, TRIMTAB_SERVICE_HOST: '10.0.0.1' })).not.toThrow();
  });

  it.each([
    [{ OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'trimtab' }, 'OIDC_CLIENT_SECRET'],
    [{ TRIMTAB_INIT_ADMIN_EMAIL: 'lead@example.com' }, 'TRIMTAB_INIT_ADMIN_PASSWORD'],
  ])('refuses half of a group: %o', (given, missing) => {
    expect(() => parseEnv({ ...needed, ...given })).toThrow(`The setting ${missing} is missing`);
  });
});

describe('.env.example', () => {
  const lines = readFileSync(path.resolve(import.meta.dirname, '../.env.example'), 'utf8').split('\n');
  const named = lines.flatMap((line) => /^# ([A-Z][A-Z0-9_]+)=/.exec(line)?.[1] ?? []);

  it('lists every setting once, and no other', () => {
    expect([...named].sort()).toEqual([...settingNames].sort());
  });

  it('has a sentence above each', () => {
    for (const name of named) {
      const at = lines.findIndex((line) => line.startsWith(`# ${name}=`));
      const above = lines.slice(0, at).findLast((line) => !/^# [A-Z][A-Z0-9_]+=/.test(line));
      expect(above, name).toMatch(/^# .*[.)]$/);
    }
  });
});
