// The fences of docs/architecture.md. tests/architecture plants a violation of each and sees it caught.

/** Everything in the project but the given folders, for "may only be imported from". */
const outside = (...folders) => `^(?!${folders.map((each) => `${each}(/|$)`).join('|')})`;

const areas = 'inventory|capacity|changes|costs|latency|advice|decisions|reviews|access|estate';
const sharedComponents = 'ui|layout|data-table|charts|states';
const prismaClient = '^server/db/generated/|^node_modules/(@prisma/client|@prisma/adapter-pg|\\.prisma)/';
const awsSdk = '^node_modules/(@aws-sdk|@smithy)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one module, or lack a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'lib/domain imports itself and decimal.js; what it needs to know comes in as plain data.',
      from: { path: '^lib/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^lib/domain/|^node_modules/decimal\\.js/' },
    },
    {
      name: 'browser-code-stays-in-the-browser',
      severity: 'error',
      comment: 'lib and components are sent to browsers: nothing of server, app, scripts or Node.',
      from: { path: '^(lib|components)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(server|app|scripts|tests|prisma)/', dependencyTypesNot: ['npm'] },
    },
    {
      name: 'no-node-in-the-browser',
      severity: 'error',
      comment: 'lib and components run in browsers, which have no Node built-ins.',
      from: { path: '^(lib|components)/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'lib-has-no-components',
      severity: 'error',
      comment: 'lib is below components.',
      from: { path: '^lib/' },
      to: { path: '^components/' },
    },
    {
      name: 'areas-stay-apart',
      severity: 'error',
      comment: "An area's components use shared pieces, never another area's.",
      from: { path: `^components/(${areas})/` },
      to: { path: `^components/(${areas})/`, pathNot: '^components/$1/' },
    },
    {
      name: 'shared-pieces-know-no-area',
      severity: 'error',
      comment: 'components/ui, layout, data-table, charts and states hold no domain views.',
      from: { path: `^components/(${sharedComponents})/` },
      to: { path: `^components/(${areas})/` },
    },
    {
      name: 'app-is-thin',
      severity: 'error',
      comment: 'Routes and pages call services; they hold no queries and no AWS calls.',
      from: { path: '^(app/|proxy\\.ts$)' },
      to: { path: `^server/(db|aws)/|^server/simulator/|${prismaClient}|${awsSdk}` },
    },
    {
      name: 'only-the-gateway-calls-aws',
      severity: 'error',
      comment:
        "server/aws is the one place that knows AWS's SDK; the simulator may use its wire codecs only.",
      from: { path: outside('server/aws', 'server/simulator', 'tests', 'node_modules') },
      to: { path: awsSdk },
    },
    {
      name: 'the-simulator-has-codecs-only',
      severity: 'error',
      comment: "A stand-in built on AWS's clients would agree with itself.",
      from: { path: '^server/simulator/', pathNot: '\\.test\\.ts$' },
      to: { path: awsSdk, pathNot: '^node_modules/@smithy/core/' },
    },
    {
      name: 'only-repositories-query',
      severity: 'error',
      comment:
        'server/db is the one importer of the Prisma client; its types may be named elsewhere in server.',
      from: { path: outside('server/db', 'scripts', 'tests', 'node_modules') },
      to: { path: prismaClient, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-place-runs-expressions',
      severity: 'error',
      comment: 'Expressions are bounded and checked where they are compiled; nothing else runs them.',
      from: { path: outside('server/services/reviews/triggers', 'node_modules') },
      to: { path: '^node_modules/@marcbachmann/cel-js/' },
    },
    {
      name: 'server-below-app',
      severity: 'error',
      comment: 'What serves doesn’t know what calls it.',
      from: { path: '^server/' },
      to: { path: '^(app|components)/|^lib/client/' },
    },
    {
      name: 'the-simulator-stands-alone',
      severity: 'error',
      comment: 'It shares nothing with what it tests, and is reached over HTTP.',
      from: { path: '^server/simulator/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(app|components|lib|server)/', pathNot: '^server/simulator/' },
    },
    {
      name: 'nobody-imports-the-simulator',
      severity: 'error',
      comment: 'It is reached over HTTP with the clients that reach AWS.',
      from: { path: outside('server/simulator', 'scripts', 'tests', 'bench') },
      to: { path: '^server/simulator/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      comment: 'An import that leads nowhere would slip past every fence.',
      from: {},
      // Types without a package to run: they come from @types/hast.
      to: { couldNotResolve: true, pathNot: '^hast$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|server/db/generated/internal)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
