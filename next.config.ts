import type { NextConfig } from 'next';

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  typescript: { tsconfigPath: 'tsconfig.json' },
  // One copy of each for the whole process: an AWS client made at start-up must be the one a route's paginator knows.
  serverExternalPackages: [
    'pg',
    'pg-boss',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    '@aws-sdk/client-application-auto-scaling',
    '@aws-sdk/client-cloudwatch',
    '@aws-sdk/client-ecs',
    '@aws-sdk/client-lambda',
    '@aws-sdk/client-resource-groups-tagging-api',
    '@aws-sdk/client-sts',
    '@aws-sdk/credential-providers',
    '@smithy/core',
    '@smithy/node-http-handler',
  ],
};

export default config;
