import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type PlantedProject, plant } from './plant';

const impure = [
  'Date.now()',
  'new Date()',
  'Math.random()',
  'performance.now()',
  'crypto.randomUUID()',
  "fetch('/x')",
  'process.uptime()',
];

const cases = [
  ...impure.map((bad, at) => ({
    rule: 'plugin',
    file: `lib/domain/costs/impure-${at}.ts`,
    bad: `export const value = ${bad};\n`,
    good: 'export const value = new Date(0);\n',
  })),
  {
    rule: 'lint/style/noProcessEnv',
    file: 'server/services/reads-environment.ts',
    bad: 'export const value = process.env.PORT;\n',
    good: "import { env } from '../env';\n\nexport const value = () => env().PORT;\n",
  },
  {
    rule: 'lint/suspicious/noConsole',
    file: 'server/services/prints.ts',
    bad: "console.log('x');\n",
    good: "import { log } from '../log';\n\nexport const say = () => log().info('x');\n",
  },
  {
    rule: 'lint/suspicious/noExplicitAny',
    file: 'lib/client/any.ts',
    bad: 'export const value: any = 1;\n',
    good: 'export const value: unknown = 1;\n',
  },
  {
    rule: 'lint/style/noNonNullAssertion',
    file: 'lib/client/bang.ts',
    bad: 'export const first = (list: readonly number[]) => list[0]!;\n',
    good: 'export const first = (list: readonly number[]) => list[0];\n',
  },
  {
    rule: 'lint/suspicious/noEmptyBlockStatements',
    file: 'lib/client/empty-catch.ts',
    bad: 'export function run(act: () => void) {\n  try {\n    act();\n  } catch {}\n}\n',
    good: 'export function run(act: () => void) {\n  act();\n}\n',
  },
];

const Report = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), location: z.object({ path: z.unknown() }), severity: z.string() }),
  ),
});

describe('lint fences', () => {
  const projects: PlantedProject[] = [];

  const diagnose = (kind: 'bad' | 'good') => {
    const project = plant(Object.fromEntries(cases.map((each) => [each.file, each[kind]])));
    projects.push(project);
    const printed = project.run(
      '@biomejs/biome/bin/biome',
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    );
    return Report.parse(JSON.parse(printed)).diagnostics.filter(({ severity }) => severity === 'error');
  };

  const about = (diagnostics: ReturnType<typeof diagnose>, file: string) =>
    diagnostics
      .filter(({ location }) => JSON.stringify(location.path).includes(file))
      .map(({ category }) => category);

  let bad: ReturnType<typeof diagnose>;
  let good: ReturnType<typeof diagnose>;

  beforeAll(() => {
    bad = diagnose('bad');
    good = diagnose('good');
  }, 60_000);

  afterAll(() => {
    for (const project of projects) project.remove();
  });

  it.each(cases)('$rule refuses $bad', ({ rule, file }) => {
    expect(about(bad, file)).toContain(rule);
  });

  it.each(cases)('$rule accepts $good', ({ file }) => {
    expect(about(good, file)).toEqual([]);
  });
});
