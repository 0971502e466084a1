import { AwsError } from '../errors';

/** The refusal of a parameter that ECS cannot use. */
export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

/** The refusal of a cluster that is not there. */
export function clusterNotFound(): AwsError {
  return new AwsError('ClusterNotFoundException', 'Cluster not found.');
}

/** The refusal of a service that is not there. */
export function serviceNotFound(): AwsError {
  return new AwsError('ServiceNotFoundException', 'Service not found.');
}

/** The refusal of a service that is being deleted, or was. */
export function serviceNotActive(): AwsError {
  return new AwsError('ServiceNotActiveException', 'Service was not ACTIVE.');
}

/** The refusal that ECS words per operation, e.g. for a missing task definition. */
export function clientError(message: string): AwsError {
  return new AwsError('ClientException', message);
}
