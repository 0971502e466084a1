/** What prices are grouped by for reading. */
export const priceFamilies = [
  'Lambda',
  'Fargate',
  'Load balancing',
  'API Gateway',
  'Network',
  'Storage and data',
  'CloudWatch',
  'Billing',
  'EC2',
] as const;
export type PriceFamily = (typeof priceFamilies)[number];

const families: Readonly<Record<string, PriceFamily>> = {
  lambda: 'Lambda',
  fargate: 'Fargate',
  ecs: 'Fargate',
  alb: 'Load balancing',
  nlb: 'Load balancing',
  httpApi: 'API Gateway',
  restApi: 'API Gateway',
  webSocketApi: 'API Gateway',
  natGateway: 'Network',
  interfaceEndpoint: 'Network',
  publicIpv4: 'Network',
  dataTransfer: 'Network',
  ecr: 'Storage and data',
  s3: 'Storage and data',
  rdsProxy: 'Storage and data',
  secretsManager: 'Storage and data',
  logs: 'CloudWatch',
  metrics: 'CloudWatch',
  alarms: 'CloudWatch',
  costExplorer: 'Billing',
  ec2: 'EC2',
};

const words: Readonly<Record<string, string>> = {
  alb: 'Application Load Balancer',
  nlb: 'Network Load Balancer',
  httpApi: 'HTTP API',
  restApi: 'REST API',
  webSocketApi: 'WebSocket API',
  natGateway: 'NAT gateway',
  publicIpv4: 'Public IPv4',
  ecr: 'ECR',
  ecs: 'ECS',
  ec2: 'EC2',
  s3: 'S3',
  rdsProxy: 'RDS Proxy',
  secretsManager: 'Secrets Manager',
  costExplorer: 'Cost Explorer',
  managedInstances: 'Managed Instances',
  ingestedFromLambda: 'ingested from Lambda',
  ingestedInfrequentAccess: 'ingested, Infrequent Access',
  snapStart: 'SnapStart',
  getMetricData: 'GetMetricData',
  vcpu: 'vCPU',
  lcu: 'LCU',
  sqs: 'SQS',
  x86_64: 'x86_64',
};

/** The family a price is listed under. */
export function familyOf(key: string): PriceFamily {
  return families[key.split('.')[0] ?? ''] ?? 'EC2';
}

/** A price key as people read it: "Lambda provisioned capacity, arm64". */
export function namePrice(key: string): string {
  // A dot between digits belongs to a size, such as 0.5 GB.
  const [service = '', subject, ...rest] = key.split(/(?<!\d)\.|\.(?!\d)/).map(toWords);
  const first = `${service.charAt(0).toUpperCase()}${service.slice(1)}`;
  return [[first, subject].filter((part) => part !== undefined).join(' '), ...rest].join(', ');
}

function toWords(part: string): string {
  return (
    words[part] ??
    part.replaceAll(
      /([a-z])([A-Z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
  );
}
