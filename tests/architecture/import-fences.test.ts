import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import config from '../../.dependency-cruiser.cjs';
import { type Files, type PlantedProject, plant } from './plant';

interface Case {
  /** The rule of .dependency-cruiser.cjs. */
  readonly fence: string;
  readonly from: string;
  readonly bad: string;
  readonly good: string;
}

const cases: readonly Case[] = [
  { fence: 'domain-is-pure', from: 'lib/domain/costs/a.ts', bad: 'zod', good: 'decimal.js' },
  { fence: 'domain-is-pure', from: 'lib/domain/costs/b.ts', bad: 'node:fs', good: './target' },
  { fence: 'domain-is-pure', from: 'lib/domain/costs/c.ts', bad: '@/lib/contracts/target', good: '../known' },
  {
    fence: 'browser-code-stays-in-the-browser',
    from: 'lib/present/a.ts',
    bad: '@/server/services/target',
    good: '@/lib/domain/known',
  },
  {
    fence: 'browser-code-stays-in-the-browser',
    from: 'components/costs/a.tsx',
    bad: '@/server/services/target',
    good: '@/lib/client/target',
  },
  { fence: 'no-node-in-the-browser', from: 'lib/format/a.ts', bad: 'node:path', good: '@/lib/domain/known' },
  { fence: 'lib-has-no-components', from: 'lib/client/a.ts', bad: '@/components/ui/target', good: 'zod' },
  {
    fence: 'areas-stay-apart',
    from: 'components/changes/a.tsx',
    bad: '@/components/inventory/target',
    good: '@/components/ui/target',
  },
  {
    fence: 'shared-pieces-know-no-area',
    from: 'components/ui/a.tsx',
    bad: '@/components/inventory/target',
    good: '@/components/states/target',
  },
  { fence: 'app-is-thin', from: 'app/a.ts', bad: '@/server/db/target', good: '@/server/services/target' },
  { fence: 'app-is-thin', from: 'app/b.tsx', bad: '@/server/aws/target', good: '@/server/http/target' },
  { fence: 'app-is-thin', from: 'app/c.ts', bad: '@prisma/client', good: 'zod' },
  { fence: 'app-is-thin', from: 'app/d.ts', bad: '@aws-sdk/client-lambda', good: 'zod' },
  {
    fence: 'only-the-gateway-calls-aws',
    from: 'server/services/a.ts',
    bad: '@aws-sdk/client-lambda',
    good: '@/server/aws/target',
  },
  {
    fence: 'one-place-runs-expressions',
    from: 'server/services/inventory/a.ts',
    bad: '@marcbachmann/cel-js',
    good: '@/server/services/target',
  },
  {
    fence: 'the-simulator-has-codecs-only',
    from: 'server/simulator/a.ts',
    bad: '@aws-sdk/client-lambda',
    good: '@smithy/core',
  },
  {
    fence: 'the-simulator-has-codecs-only',
    from: 'server/simulator/b.ts',
    bad: '@smithy/node-http-handler',
    good: '@smithy/core',
  },
  {
    fence: 'only-repositories-query',
    from: 'server/services/b.ts',
    bad: '@/server/db/generated/client',
    good: '@/server/db/target',
  },
  { fence: 'only-repositories-query', from: 'server/jobs/a.ts', bad: '@prisma/client', good: '../db/target' },
  {
    fence: 'server-below-app',
    from: 'server/http/a.ts',
    bad: '@/app/target',
    good: '@/lib/contracts/target',
  },
  {
    fence: 'the-simulator-stands-alone',
    from: 'server/simulator/c.ts',
    bad: '../aws/target',
    good: './target',
  },
  {
    fence: 'the-simulator-stands-alone',
    from: 'server/simulator/d.ts',
    bad: '@/lib/domain/known',
    good: 'zod',
  },
  {
    fence: 'nobody-imports-the-simulator',
    from: 'server/aws/a.ts',
    bad: '../simulator/target',
    good: '@aws-sdk/client-lambda',
  },
  { fence: 'nothing-unresolved', from: 'lib/client/b.ts', bad: './nowhere', good: './target' },
];

const targets: Files = Object.fromEntries(
  [
    'lib/domain/known.ts',
    'lib/domain/costs/target.ts',
    'lib/contracts/target.ts',
    'lib/client/target.ts',
    'components/ui/target.tsx',
    'components/states/target.tsx',
    'components/inventory/target.tsx',
    'server/services/target.ts',
    'server/http/target.ts',
    'server/db/target.ts',
    'server/db/generated/client.ts',
    'server/aws/target.ts',
    'server/simulator/target.ts',
    'app/target.ts',
  ].map((file) => [file, 'export const target = 1;\n']),
);

const cycle: Files = {
  'lib/client/one.ts': "import { two } from './two';\nexport const one = () => two;\n",
  'lib/client/two.ts': "import { one } from './one';\nexport const two = () => one;\n",
};

const Report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** A component with markup, so that a file that can't be read shows as a missed violation. */
const sourceOf = (file: string, target: string) =>
  file.endsWith('.tsx')
    ? `import * as it from '${target}';\nexport const View = () => <p lang="en">{String(it)}</p>;\n`
    : `import * as it from '${target}';\nexport const value = it;\n`;

function cruise(project: PlantedProject) {
  const printed = project.run(
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'app', 'components', 'lib', 'server'],
  );
  return Report.parse(JSON.parse(printed)).summary;
}

describe('import fences', () => {
  const projects: PlantedProject[] = [];
  let bad: z.infer<typeof Report>['summary'];
  let good: z.infer<typeof Report>['summary'];

  const plantAll = (kind: 'bad' | 'good', extra: Files) => {
    const planted = Object.fromEntries(cases.map((each) => [each.from, sourceOf(each.from, each[kind])]));
    const project = plant({ ...targets, ...planted, ...extra });
    projects.push(project);
    return cruise(project);
  };

  beforeAll(() => {
    bad = plantAll('bad', cycle);
    good = plantAll('good', {});
  }, 60_000);

  afterAll(() => {
    for (const project of projects) project.remove();
  });

  it('looks at every planted module', () => {
    expect(bad.totalCruised).toBeGreaterThan(cases.length);
    expect(good.totalCruised).toBeGreaterThan(cases.length);
  });

  it('catches a cycle, whichever of its modules it is reported for', () => {
    const names = bad.violations.filter(({ from }) => from in cycle).map(({ rule }) => rule.name);
    expect(names).toEqual(['no-cycles']);
  });

  it('has a planted violation for every fence there is', () => {
    const fences = (config.forbidden ?? []).map(({ name }) => name);
    expect(new Set([...cases.map(({ fence }) => fence), 'no-cycles'])).toEqual(new Set(fences));
  });

  it.each(cases)('$fence: $from may not import $bad', ({ fence, from }) => {
    expect(bad.violations.filter((each) => each.from === from).map(({ rule }) => rule.name)).toContain(fence);
  });

  it.each(cases)('$fence: $from may import $good', ({ from }) => {
    expect(good.violations.filter((each) => each.from === from)).toEqual([]);
  });
});
