import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);

// A socket's folder may stand in the query, with no host at all.
function isAddress(text: string): boolean {
  return URL.canParse(text.replace('@/', '@localhost/'));
}

// More than bcrypt reads could never be signed in with.
function isPasswordLong(text: string): boolean {
  const bytes = Buffer.byteLength(text);
  return bytes >= 12 && bytes <= 72;
}

/** Every setting of the app process; `.env.example` lists them with words. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must start with postgresql://')
    .refine(isAddress, 'it can’t be read; # / ? and @ in its password are written %23, %2F, %3F and %40'),
  TRIMTAB_ESTATE: z.enum(['simulated', 'aws']).default('simulated'),
  TRIMTAB_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  TRIMTAB_DATA_DIR: z.string().default('.data'),
  TRIMTAB_WORKER: z.enum(['in-process', 'separate']).default('in-process'),
  TRIMTAB_READ_ONLY: z.stringbool().default(false),
  TRIMTAB_INIT_ADMIN_EMAIL: z.email().optional(),
  TRIMTAB_INIT_ADMIN_PASSWORD: z.string().refine(isPasswordLong, 'must be 12 to 72 bytes long').optional(),
  TRIMTAB_INIT_API_TOKEN: z
    .string()
    .min(32)
    .max(512)
    .regex(/^[\w.~+/=-]+$/, 'only letters, digits and . _ ~ + / = - are allowed')
    .optional(),
  AUTH_SECRET: z.string().min(32),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_DEFAULT_ROLE: z.enum(['viewer', 'operator', 'admin']).default('viewer'),
  /** Proxies in front whose `x-forwarded-for` is believed; by default one where TRIMTAB_URL is https, else none. */
  TRIMTAB_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).optional(),
  /** Requests a second one person, token or unknown caller may make for long; ten times as many in a burst. */
  TRIMTAB_API_RATE: z.coerce.number().int().min(1).default(100),
  /** Where the simulator listens; set by `npm start` when the estate is simulated. */
  TRIMTAB_SIMULATOR_URL: z.url().optional(),
  /** The mail server news of reviews goes through, with its credentials; without it no e-mail is sent. */
  TRIMTAB_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  TRIMTAB_MAIL_FROM: z.string().min(3).default('Trimtab <trimtab@localhost>'),
  /** Whether webhooks may go to addresses inside the network, and without TLS. */
  TRIMTAB_WEBHOOK_PRIVATE: z.stringbool().default(false),
  PORT: port.default(3000),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;

/** The names of all settings, in the order of their groups. */
export const settingNames = Object.keys(schema.shape);

const givenTogether = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['TRIMTAB_INIT_ADMIN_EMAIL', 'TRIMTAB_INIT_ADMIN_PASSWORD'],
];

function requireWholeGroups(present: Readonly<Record<string, unknown>>): void {
  for (const group of givenTogether) {
    const missing = group.filter((name) => !(name in present));
    if (missing.length === 0 || missing.length === group.length) continue;
    throw new Error(
      `The setting ${missing[0]} is missing: ${group.join(', ')} go together. See .env.example.`,
    );
  }
}

// A read-only mode that was spelt wrong would else be none, and nobody told.
function refuseMisspelt(present: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(present).filter((one) => /^trimtab/i.test(one))) {
    const meant = settingNames.find((one) => lettersOf(one) === lettersOf(name));
    if (meant !== undefined && meant !== name) {
      throw new Error(`The setting ${name} is not known: it is spelt ${meant}. See .env.example.`);
    }
  }
}

function lettersOf(name: string): string {
  return name.replaceAll('_', '').toUpperCase();
}

/** Parses settings, or throws one sentence that names the first wrong one and what would be right. */
export function parseEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  refuseMisspelt(present);
  const parsed = schema.safeParse(present);
  if (parsed.success) {
    requireWholeGroups(present);
    return parsed.data;
  }
  const issue = parsed.error.issues[0];
  throw new Error(`The setting ${issue?.path.join('.')} is wrong: ${issue?.message}. See .env.example.`);
}

let cached: Env | undefined;

/** This process's settings, parsed once. */
export function env(): Env {
  if (!cached) {
    cached = parseEnv(process.env);
    // next-auth takes its own address from this variable only.
    process.env.NEXTAUTH_URL = cached.TRIMTAB_URL;
  }
  return cached;
}
