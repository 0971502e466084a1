/** Which share of AWS's quota a call draws on: one bucket per account, region and family. */
export type CallFamily =
  | 'lambda.control'
  | 'lambda.getFunction'
  | 'ecs.cluster'
  | 'ecs.service'
  | 'ecs.taskDefinition'
  | 'autoscaling'
  | 'loadBalancing'
  | 'tagging'
  | 'cloudwatch'
  | 'logs'
  | 'pricing'
  | 'costExplorer'
  | 'sts';

export interface AwsOperation {
  /** The SDK command's name without `Command`, which is also the API operation. */
  readonly name: string;
  readonly service:
    | 'lambda'
    | 'ecs'
    | 'application-autoscaling'
    | 'elasticloadbalancing'
    | 'tag'
    | 'cloudwatch'
    | 'logs'
    | 'pricing'
    | 'ce'
    | 'sts';
  readonly family: CallFamily;
  readonly access: 'read' | 'write';
  /** Resources of the IAM statement; `*` where AWS offers no narrower one. */
  readonly resource: string;
}

const functions = 'arn:aws:lambda:*:*:function:*';
const services = 'arn:aws:ecs:*:*:service/*';
const logGroups = 'arn:aws:logs:*:*:log-group:*';
const targets = 'arn:aws:application-autoscaling:*:*:scalable-target/*';

const read = (service: AwsOperation['service'], family: CallFamily, name: string, resource = '*') =>
  ({ name, service, family, access: 'read', resource }) as const;
const write = (service: AwsOperation['service'], family: CallFamily, name: string, resource: string) =>
  ({ name, service, family, access: 'write', resource }) as const;

/** Every AWS operation the gateway sends; the IAM policy is generated from it, and a test holds it to the code. */
export const operations: readonly AwsOperation[] = [
  read('lambda', 'lambda.control', 'ListFunctions'),
  read('lambda', 'lambda.control', 'GetAccountSettings'),
  read('lambda', 'lambda.getFunction', 'GetFunction', functions),
  read('lambda', 'lambda.control', 'ListAliases', functions),
  read('lambda', 'lambda.control', 'ListVersionsByFunction', functions),
  read('lambda', 'lambda.control', 'ListProvisionedConcurrencyConfigs', functions),
  read('lambda', 'lambda.control', 'GetProvisionedConcurrencyConfig', functions),
  write('lambda', 'lambda.control', 'PutProvisionedConcurrencyConfig', functions),
  write('lambda', 'lambda.control', 'DeleteProvisionedConcurrencyConfig', functions),
  write('lambda', 'lambda.control', 'PublishVersion', functions),
  write('lambda', 'lambda.control', 'CreateAlias', functions),
  write('lambda', 'lambda.control', 'DeleteAlias', functions),
  read('ecs', 'ecs.cluster', 'ListClusters'),
  read('ecs', 'ecs.service', 'ListServices'),
  read('ecs', 'ecs.service', 'DescribeServices', services),
  read('ecs', 'ecs.taskDefinition', 'DescribeTaskDefinition'),
  read('application-autoscaling', 'autoscaling', 'DescribeScalableTargets'),
  read('application-autoscaling', 'autoscaling', 'DescribeScalingPolicies'),
  read('application-autoscaling', 'autoscaling', 'DescribeScheduledActions'),
  write('application-autoscaling', 'autoscaling', 'RegisterScalableTarget', targets),
  write('application-autoscaling', 'autoscaling', 'DeregisterScalableTarget', targets),
  write('application-autoscaling', 'autoscaling', 'PutScalingPolicy', targets),
  write('application-autoscaling', 'autoscaling', 'DeleteScalingPolicy', targets),
  write('application-autoscaling', 'autoscaling', 'PutScheduledAction', targets),
  write('application-autoscaling', 'autoscaling', 'DeleteScheduledAction', targets),
  write('ecs', 'ecs.service', 'UpdateService', services),
  read('tag', 'tagging', 'GetResources'),
  read('application-autoscaling', 'autoscaling', 'DescribeScalingActivities'),
  read('elasticloadbalancing', 'loadBalancing', 'DescribeLoadBalancers'),
  read('elasticloadbalancing', 'loadBalancing', 'DescribeTargetGroups'),
  read('cloudwatch', 'cloudwatch', 'GetMetricData'),
  read('cloudwatch', 'cloudwatch', 'DescribeAlarms'),
  read('logs', 'logs', 'DescribeLogGroups', logGroups),
  read('logs', 'logs', 'StartQuery', logGroups),
  read('logs', 'logs', 'GetQueryResults'),
  read('logs', 'logs', 'StopQuery'),
  read('pricing', 'pricing', 'GetProducts'),
  read('ce', 'costExplorer', 'GetCostAndUsage'),
  read('sts', 'sts', 'GetCallerIdentity'),
];

const byName = new Map(operations.map((operation) => [operation.name, operation]));

/** The operation of that name, or null when the gateway is not meant to send it. */
export function findOperation(name: string): AwsOperation | null {
  return byName.get(name) ?? null;
}
