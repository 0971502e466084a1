/** What the journeys see when everything is as on AWS; metrics are compared with the JavaScript SDK's. */
export const expectedJourneys = {
  functions: {
    identity: {
      account: '111122223333',
      assumed: 'arn:aws:sts::444455556666:assumed-role/trimtab/journey',
      'wrong external id': ['AccessDenied', 403],
    },
    created: {
      version: '2',
      memory: 512,
      tags: {
        team: 'journey',
      },
      versions: ['$LATEST', '1', '2'],
      alias: '1',
      aliases: 1,
    },
    provisioned: {
      put: ['IN_PROGRESS', 202],
      ready: ['READY', 3],
      moving: 'IN_PROGRESS',
      moved: 'READY',
      listed: 1,
      reserved: 10,
      gone: ['ProvisionedConcurrencyConfigNotFoundException', 404],
      'on latest': ['InvalidParameterValueException', 400],
    },
    settings: {
      policy: true,
      url: ['AWS_IAM', 1],
      asynchronous: [0, 1],
      recursion: 'Allow',
    },
    signing: ['journey', true, 1, 1],
    layers: {
      policy: true,
      'by number': 1,
      'by arn': 1,
      listed: true,
      versions: 1,
    },
    tagged: {
      found: [true],
      key: true,
      values: ['yes'],
      left: {
        team: 'journey',
      },
    },
    'event sources': {
      states: ['Creating', 'Enabled', 'Disabled'],
      batch: 5,
      gone: ['ResourceNotFoundException', 404],
    },
    deleted: {
      'listed once': true,
      limit: 1000,
      gone: ['ResourceNotFoundException', 404],
    },
  },
  containers: {
    balancer: {
      timeout: '30',
      delay: '60',
      server: 'false',
      port: 8080,
      rules: ['7', 'default'],
      zones: ['subnet-b', 'subnet-c'],
      tags: [
        {
          Key: 'team',
          Value: 'journey',
        },
      ],
      check: '/health',
    },
    cluster: {
      insights: 'disabled',
      providers: ['FARGATE', 'FARGATE_SPOT'],
      listed: true,
      spot: 'ACTIVE',
    },
    definitions: {
      revisions: ['1', '2'],
      families: ['journey'],
      newest: '1024',
      'no such size': ['ClientException', 400],
    },
    service: {
      made: ['ACTIVE', 5, 'IN_PROGRESS'],
      settled: [5, 'COMPLETED'],
      event: '(service web) has reached a steady state.',
      health: ['healthy', 'healthy', 'healthy', 'healthy', 'healthy'],
      providers: ['FARGATE', 'FARGATE', 'FARGATE_SPOT', 'FARGATE_SPOT', 'FARGATE_SPOT'],
      rolling: ['PRIMARY', 'ACTIVE'],
      done: [3, 1, true],
      deployments: ['SUCCESSFUL', 'SUCCESSFUL'],
      revision: true,
      services: 1,
      'no cluster': ['ClusterNotFoundException', 400],
    },
    tags: [
      {
        key: 'team',
        value: 'journey',
      },
    ],
    'taken down': {
      scaled: ['InvalidParameterException', 400],
      draining: 'DRAINING',
      inactive: 'INACTIVE',
      'in use': ['ResourceInUse', 400],
      gone: ['LoadBalancerNotFound', 400],
    },
  },
  scaling: {
    metrics: {
      statistics: true,
      listed: true,
      none: ['ValidationError', 400],
    },
    alarms: {
      state: 'ALARM',
      tags: [
        {
          Key: 'team',
          Value: 'journey',
        },
      ],
      'of metric': true,
      history: true,
    },
    targets: {
      target: 4,
      alarms: 2,
      schedule: 'cron(0 7 * * ? *)',
      activities: true,
      tags: {
        team: 'journey',
      },
      gone: ['ObjectNotFoundException', 400],
    },
    forecast: { hours: 6, loads: 1 },
  },
  billing: {
    services: true,
    products: true,
    groups: true,
    usage: true,
    forecast: true,
    dimensions: true,
    tags: true,
  },
  logged: {
    status: 'Complete',
    fields: ['bin(1h)', 'coldStarts', 'invocations'],
    scanned: true,
    events: [true, true, true, true, true],
    retention: 30,
    queries: 2,
  },
};
