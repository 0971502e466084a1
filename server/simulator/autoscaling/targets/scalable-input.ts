import { atMost, oneOf, present, requireAll } from '../../constraints';
import { type Input, text } from '../../input';
import { invalid } from '../errors';
import type { Scalable } from '../state';

/** Namespaces of the published model, in its order. */
const NAMESPACES = [
  'ecs',
  'elasticmapreduce',
  'ec2',
  'appstream',
  'dynamodb',
  'rds',
  'sagemaker',
  'custom-resource',
  'comprehend',
  'lambda',
  'cassandra',
  'kafka',
  'elasticache',
  'neptune',
  'workspaces',
];

/** What the simulator scales: the dimension of each namespace and how its resources are named. */
const DIMENSIONS: Readonly<Record<string, { readonly dimension: string; readonly resource: RegExp }>> = {
  ecs: { dimension: 'ecs:service:DesiredCount', resource: /^service\/[\w-]{1,255}\/[\w-]{1,255}$/ },
  lambda: {
    dimension: 'lambda:function:ProvisionedConcurrency',
    resource: /^function:[a-zA-Z0-9-_]{1,64}:(\$LATEST|[a-zA-Z0-9-_]{1,128})$/,
  },
};

/** Returns the namespace the call names. Throws ValidationException for none or an unknown one. */
export function readNamespace(input: Input): string {
  const given = text(input, 'ServiceNamespace');
  requireAll([present(given, 'serviceNamespace'), oneOf(given, 'serviceNamespace', NAMESPACES)]);
  return given ?? '';
}

/** Returns the scalable resource the call names in full. Throws ValidationException for what cannot be one. */
export function readScalable(input: Input): Scalable {
  const serviceNamespace = readNamespace(input);
  const resourceId = text(input, 'ResourceId');
  const scalableDimension = text(input, 'ScalableDimension');
  requireAll([
    present(resourceId, 'resourceId'),
    atMost(resourceId, 'resourceId', 1600),
    present(scalableDimension, 'scalableDimension'),
  ]);
  const known = DIMENSIONS[serviceNamespace];
  if (known?.dimension !== scalableDimension || !known?.resource.test(resourceId ?? '')) {
    throw invalid('Unsupported service namespace, resource type or scalable dimension');
  }
  return { serviceNamespace, resourceId: resourceId ?? '', scalableDimension: scalableDimension ?? '' };
}

/** Returns the test of the optional resource and dimension of a Describe call. */
export function readFilter(input: Input): (item: Scalable) => boolean {
  const serviceNamespace = readNamespace(input);
  const resourceId = text(input, 'ResourceId');
  const dimension = text(input, 'ScalableDimension');
  if (dimension !== undefined && resourceId === undefined) {
    throw invalid('If you specify a scalable dimension, you must also specify a resource ID.');
  }
  return (item) =>
    item.serviceNamespace === serviceNamespace &&
    (resourceId === undefined || item.resourceId === resourceId) &&
    (dimension === undefined || item.scalableDimension === dimension);
}
