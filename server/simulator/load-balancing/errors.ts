import { AwsError } from '../errors';

/** The refusal of a value or of members that do not go together. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', message);
}

/** The refusal of a setting that the kind of load balancer or target group does not have. */
export function invalidConfiguration(message: string): AwsError {
  return new AwsError('InvalidConfigurationRequest', message);
}

/** The refusal of load balancers that are not there. */
export function loadBalancerNotFound(): AwsError {
  return new AwsError('LoadBalancerNotFound', 'One or more load balancers not found');
}

/** The refusal of target groups that are not there. */
export function targetGroupNotFound(): AwsError {
  return new AwsError('TargetGroupNotFound', 'One or more target groups not found');
}

/** The refusal of listeners that are not there. */
export function listenerNotFound(): AwsError {
  return new AwsError('ListenerNotFound', 'One or more listeners not found');
}

/** The refusal of rules that are not there. */
export function ruleNotFound(): AwsError {
  return new AwsError('RuleNotFound', 'One or more rules not found');
}
