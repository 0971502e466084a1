const functionName = 'cora-prod-module-chat-messages';
const service = { cluster: 'placement-platform-prod', services: ['placement'] };
const scalable = { ServiceNamespace: 'lambda' };
const period = { TimePeriod: { Start: '2026-11-01', End: '2026-11-03' } };
const moments = { StartTime: 1_795_020_800, EndTime: 1_795_030_800 };

/** Calls that answer with much of what their operations can answer, by service: operation and input. */
export const calls: Readonly<Record<string, readonly (readonly [operation: string, input: object])[]>> = {
  'application-autoscaling': [
    ['DescribeScalableTargets', scalable],
    ['DescribeScalingPolicies', scalable],
    ['DescribeScheduledActions', scalable],
    ['DescribeScalingActivities', { ServiceNamespace: 'ecs', IncludeNotScaledActivities: true }],
  ],
  cloudwatch: [
    ['ListMetrics', { Namespace: 'AWS/Lambda' }],
    ['DescribeAlarms', {}],
    [
      'GetMetricData',
      {
        ...moments,
        MetricDataQueries: [
          {
            Id: 'a',
            MetricStat: {
              Metric: { Namespace: 'AWS/Lambda', MetricName: 'Invocations' },
              Period: 300,
              Stat: 'Sum',
            },
          },
        ],
      },
    ],
    [
      'GetMetricStatistics',
      {
        ...moments,
        Namespace: 'AWS/Lambda',
        MetricName: 'Duration',
        Period: 300,
        Statistics: ['Sum'],
        ExtendedStatistics: ['p95'],
      },
    ],
  ],
  'cost-explorer': [
    ['GetCostAndUsage', { ...period, Granularity: 'DAILY', Metrics: ['UnblendedCost', 'UsageQuantity'] }],
    [
      'GetCostAndUsage',
      {
        ...period,
        Granularity: 'DAILY',
        Metrics: ['AmortizedCost'],
        GroupBy: [{ Type: 'TAG', Key: 'stage' }],
      },
    ],
    ['GetDimensionValues', { ...period, Dimension: 'SERVICE' }],
    ['GetTags', period],
    [
      'GetCostForecast',
      {
        TimePeriod: { Start: '2026-11-21', End: '2026-11-23' },
        Metric: 'UNBLENDED_COST',
        Granularity: 'DAILY',
        PredictionIntervalLevel: 80,
      },
    ],
  ],
  ecs: [
    ['ListClusters', {}],
    [
      'DescribeClusters',
      { clusters: [service.cluster, 'none'], include: ['TAGS', 'SETTINGS', 'STATISTICS'] },
    ],
    ['ListServices', { cluster: service.cluster }],
    ['DescribeServices', { ...service, include: ['TAGS'] }],
    ['ListTaskDefinitions', {}],
    ['DescribeTaskDefinition', { taskDefinition: 'placement-platform-prod-placement', include: ['TAGS'] }],
    ['ListTasks', { cluster: service.cluster }],
    ['UpdateService', { cluster: service.cluster, service: 'placement', desiredCount: 3 }],
    ['CreateCluster', { clusterName: 'shapes' }],
  ],
  elasticloadbalancing: [
    ['DescribeLoadBalancers', {}],
    ['DescribeTargetGroups', {}],
  ],
  lambda: [
    ['ListFunctions', {}],
    ['GetFunction', { FunctionName: functionName }],
    ['GetFunctionConfiguration', { FunctionName: functionName }],
    ['ListVersionsByFunction', { FunctionName: functionName }],
    ['ListAliases', { FunctionName: functionName }],
    ['GetAlias', { FunctionName: functionName, Name: 'live' }],
    ['ListProvisionedConcurrencyConfigs', { FunctionName: functionName }],
    ['GetProvisionedConcurrencyConfig', { FunctionName: functionName, Qualifier: 'live' }],
    [
      'PutProvisionedConcurrencyConfig',
      { FunctionName: functionName, Qualifier: 'live', ProvisionedConcurrentExecutions: 3 },
    ],
    ['UpdateFunctionConfiguration', { FunctionName: functionName, MemorySize: 512 }],
    ['GetAccountSettings', {}],
    ['ListLayers', {}],
    ['ListTags', { Resource: `arn:aws:lambda:us-east-1:111122223333:function:${functionName}` }],
  ],
  logs: [
    ['DescribeLogGroups', {}],
    [
      'FilterLogEvents',
      {
        logGroupName: `/aws/lambda/${functionName}`,
        startTime: 1_795_075_200_000,
        endTime: 1_795_075_500_000,
        limit: 20,
      },
    ],
    [
      'StartQuery',
      {
        logGroupName: `/aws/lambda/${functionName}`,
        startTime: 1_795_075_200,
        endTime: 1_795_075_500,
        queryString: 'fields @message',
      },
    ],
    ['DescribeQueries', {}],
  ],
  pricing: [
    ['DescribeServices', {}],
    ['GetAttributeValues', { ServiceCode: 'AWSLambda', AttributeName: 'group' }],
    ['GetProducts', { ServiceCode: 'AWSLambda' }],
  ],
  sts: [
    ['GetCallerIdentity', {}],
    [
      'AssumeRole',
      {
        RoleArn: 'arn:aws:iam::111122223333:role/trimtab',
        RoleSessionName: 'shapes',
        ExternalId: 'trimtab-simulated',
      },
    ],
  ],
  tagging: [
    ['GetResources', {}],
    ['GetTagKeys', {}],
    ['GetTagValues', { Key: 'stage' }],
  ],
};
