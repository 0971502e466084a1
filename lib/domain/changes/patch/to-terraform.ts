import { recordOf } from '../../plain-values';
import type { PlanStep, StepRequest } from '../plan';
import { toSnake } from './identifier';

/** Terraform's text for what the calls set, a block a resource; attributes not named stay as they are. */
export function toTerraform(steps: readonly Pick<PlanStep, 'operation' | 'request'>[]): string {
  return steps.flatMap((step) => toBlock(step)).join('\n\n');
}

function toBlock({ operation, request }: Pick<PlanStep, 'operation' | 'request'>): readonly string[] {
  const { ServiceNamespace, ResourceId, ScalableDimension, ...own } = request;
  const id = { ServiceNamespace, ResourceId, ScalableDimension };
  const target = String(ResourceId).replace(/^(function:|service\/)/, '');
  const alias = { FunctionName: request.FunctionName, Qualifier: request.Qualifier };
  switch (operation) {
    case 'application-autoscaling:RegisterScalableTarget':
      return [resource('aws_appautoscaling_target', target, { ...id, ...toBounds(own) })];
    case 'application-autoscaling:PutScalingPolicy':
      return [
        resource('aws_appautoscaling_policy', `${target} ${own.PolicyName}`, { ...id, ...toPolicy(own) }),
      ];
    case 'application-autoscaling:PutScheduledAction':
      return [
        resource('aws_appautoscaling_scheduled_action', `${target} ${own.ScheduledActionName}`, {
          ...id,
          ...toSchedule(own),
        }),
      ];
    case 'ecs:UpdateService':
      return [toService(request)];
    case 'lambda:PublishVersion':
      return [`# On aws_lambda_function.${toName(String(request.FunctionName))}: publish = true`];
    case 'lambda:CreateAlias':
      return [toAlias(request)];
    case 'lambda:PutProvisionedConcurrencyConfig':
      return [
        resource('aws_lambda_provisioned_concurrency_config', `${alias.FunctionName} ${alias.Qualifier}`, {
          ...alias,
          ProvisionedConcurrentExecutions: request.ProvisionedConcurrentExecutions,
        }),
      ];
    case 'lambda:DeleteAlias':
    case 'lambda:DeleteProvisionedConcurrencyConfig':
    case 'application-autoscaling:DeregisterScalableTarget':
    case 'application-autoscaling:DeleteScalingPolicy':
    case 'application-autoscaling:DeleteScheduledAction':
      return [];
  }
}

function toBounds({ SuspendedState, ...bounds }: StepRequest): StepRequest {
  const suspended = Object.values(recordOf(SuspendedState)).includes(true);
  return suspended ? { ...bounds, SuspendedState } : bounds;
}

function toPolicy({ PolicyName, PolicyType, ...configuration }: StepRequest): StepRequest {
  return { name: PolicyName, PolicyType, ...configuration };
}

// Terraform keeps times to the second: any finer one would differ at each plan.
function toSchedule({ ScheduledActionName, StartTime, EndTime, ...rest }: StepRequest): StepRequest {
  const second = (at: unknown) => (typeof at === 'string' ? at.replace(/\.\d+Z$/, 'Z') : undefined);
  return { name: ScheduledActionName, ...rest, StartTime: second(StartTime), EndTime: second(EndTime) };
}

function toService({ service, desiredCount, capacityProviderStrategy }: StepRequest): string {
  const items = Array.isArray(capacityProviderStrategy) ? capacityProviderStrategy.map(recordOf) : undefined;
  const body = toBody({ desiredCount, capacityProviderStrategy: items }, '  ');
  const lines = ['  # All else of the service stays as it is.', ...body];
  return `resource "aws_ecs_service" "${toName(String(service))}" {\n${lines.join('\n')}\n}`;
}

function toAlias({ FunctionName, Name, FunctionVersion }: StepRequest): string {
  const published = FunctionVersion === '{version}';
  const version = published
    ? new Expression(`aws_lambda_function.${toName(String(FunctionName))}.version`)
    : FunctionVersion;
  return resource('aws_lambda_alias', `${FunctionName} ${Name}`, {
    name: Name,
    FunctionName,
    FunctionVersion: version,
  });
}

function resource(type: string, name: string, members: StepRequest): string {
  return `resource "${type}" "${toName(name)}" {\n${toBody(members, '  ').join('\n')}\n}`;
}

class Expression {
  constructor(readonly text: string) {}
}

function toBody(members: StepRequest, indent: string): readonly string[] {
  return Object.entries(members).flatMap(([key, value]) => toMember(key, value, indent));
}

function toMember(key: string, value: unknown, indent: string): readonly string[] {
  if (value === undefined) return [];
  const name = key === 'StepAdjustments' ? 'step_adjustment' : toSnake(key);
  if (value instanceof Expression) return [`${indent}${name} = ${value.text}`];
  if (Array.isArray(value)) return value.flatMap((one) => toMember(key, one, indent));
  if (typeof value !== 'object' || value === null) return [`${indent}${name} = ${toScalar(value)}`];
  return [`${indent}${name} {`, ...toBody(recordOf(value), `${indent}  `), `${indent}}`];
}

function toScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value).replaceAll(/([$%])\{/g, (_, sign: string) => `${sign}${sign}{`);
}

function toName(text: string): string {
  const name = toSnake(text).replace(/^_+|_+$/g, '');
  return /^[a-z]/.test(name) ? name : `r_${name}`;
}
