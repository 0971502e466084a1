import * as autoscaling from '@aws-sdk/client-application-auto-scaling';
import * as cloudwatch from '@aws-sdk/client-cloudwatch';
import * as logs from '@aws-sdk/client-cloudwatch-logs';
import * as costExplorer from '@aws-sdk/client-cost-explorer';
import * as ecs from '@aws-sdk/client-ecs';
import * as loadBalancing from '@aws-sdk/client-elastic-load-balancing-v2';
import * as lambda from '@aws-sdk/client-lambda';
import * as pricing from '@aws-sdk/client-pricing';
import * as tagging from '@aws-sdk/client-resource-groups-tagging-api';
import * as sts from '@aws-sdk/client-sts';
import { NormalizedSchema } from '@smithy/core/schema';

/** The SDK's packages by the simulator's names of the services; each carries its service's model. */
const packages: Readonly<Record<string, object>> = {
  'application-autoscaling': autoscaling,
  cloudwatch,
  'cost-explorer': costExplorer,
  ecs,
  elasticloadbalancing: loadBalancing,
  lambda,
  logs,
  pricing,
  sts,
  tagging,
};

/** An operation is a tuple: its kind, namespace, name, traits, input and output. */
function partOf(service: string, operation: string, place: 4 | 5): NormalizedSchema | null {
  const model: unknown = Reflect.get(packages[service] ?? {}, `${operation}$`);
  return Array.isArray(model) && model[0] === 9 ? NormalizedSchema.of(model[place]) : null;
}

/** The shape of an operation's input in the service's model; null when the model has no such operation. */
export function inputModel(service: string, operation: string): NormalizedSchema | null {
  return partOf(service, operation, 4);
}

/** The shape of an operation's answer in the service's model; null when the model has no such operation. */
export function answerModel(service: string, operation: string): NormalizedSchema | null {
  return partOf(service, operation, 5);
}
