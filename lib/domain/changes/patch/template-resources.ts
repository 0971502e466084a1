import { recordOf, textOf } from '../../plain-values';
import type { PlanStep, StepRequest } from '../plan';
import { toIdentifier } from './identifier';

/** What CloudFormation, and all that deploys through it, must say of one resource. */
export interface TemplateResource {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** True: the resource has more properties than these, which stay as they are. */
  readonly isPart: boolean;
}

/** The resources that hold what the calls set; what calls delete is no resource, see `removalsOf`. */
export function toTemplateResources(steps: readonly Pick<PlanStep, 'operation' | 'request'>[]) {
  const byKey = new Map<string, TemplateResource>();
  for (const step of steps) {
    const one = toResource(step);
    if (one === null) continue;
    const key = `${one.type} ${one.id}`;
    const before = byKey.get(key);
    byKey.set(key, before ? merge(before, one) : one);
  }
  return [...byKey.values()];
}

function merge(before: TemplateResource, next: TemplateResource): TemplateResource {
  const isPart = before.isPart && next.isPart;
  return { ...before, isPart, properties: { ...before.properties, ...withLists(before, next) } };
}

// Schedules are members of their target: a second one joins the first.
function withLists(before: TemplateResource, next: TemplateResource) {
  const { ScheduledActions: had } = before.properties;
  const { ScheduledActions: more, ...rest } = next.properties;
  if (!Array.isArray(more)) return rest;
  return { ...rest, ScheduledActions: [...(Array.isArray(had) ? had : []), ...more] };
}

function toResource({
  operation,
  request,
}: Pick<PlanStep, 'operation' | 'request'>): TemplateResource | null {
  const name = textOf(request.FunctionName) ?? '';
  switch (operation) {
    case 'application-autoscaling:RegisterScalableTarget':
      return {
        id: targetName(request),
        type: 'AWS::ApplicationAutoScaling::ScalableTarget',
        properties: request,
        // Schedules are members of it, and leaving them out would delete them.
        isPart: true,
      };
    case 'application-autoscaling:PutScheduledAction': {
      const { ServiceNamespace, ResourceId, ScalableDimension, ...action } = request;
      return {
        id: targetName(request),
        type: 'AWS::ApplicationAutoScaling::ScalableTarget',
        properties: { ServiceNamespace, ResourceId, ScalableDimension, ScheduledActions: [action] },
        isPart: true,
      };
    }
    case 'application-autoscaling:PutScalingPolicy':
      return {
        id: toIdentifier(`${targetPart(request)} ${request.PolicyName}`),
        type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
        properties: request,
        isPart: false,
      };
    case 'ecs:UpdateService':
      return toService(request);
    case 'lambda:PublishVersion':
      return {
        id: toIdentifier(`${name} version`),
        type: 'AWS::Lambda::Version',
        properties: request,
        isPart: false,
      };
    case 'lambda:CreateAlias':
      return toAlias(request, name);
    case 'lambda:PutProvisionedConcurrencyConfig':
      return toProvisioned(request, name);
    case 'lambda:DeleteAlias':
    case 'lambda:DeleteProvisionedConcurrencyConfig':
    case 'application-autoscaling:DeregisterScalableTarget':
    case 'application-autoscaling:DeleteScalingPolicy':
    case 'application-autoscaling:DeleteScheduledAction':
      return null;
  }
}

function toAlias(request: StepRequest, name: string): TemplateResource {
  const version = request.FunctionVersion;
  const published = version === '{version}';
  return {
    id: toIdentifier(`${name} ${request.Name}`),
    type: 'AWS::Lambda::Alias',
    properties: {
      ...request,
      FunctionVersion: published ? { 'Fn::GetAtt': [toIdentifier(`${name} version`), 'Version'] } : version,
    },
    isPart: false,
  };
}

function toProvisioned(request: StepRequest, name: string): TemplateResource {
  const { Qualifier: qualifier, ProvisionedConcurrentExecutions } = request;
  const properties = {
    FunctionName: name,
    ProvisionedConcurrencyConfig: { ProvisionedConcurrentExecutions },
  };
  return /^\d+$/.test(String(qualifier))
    ? { id: toIdentifier(`${name} version`), type: 'AWS::Lambda::Version', properties, isPart: true }
    : {
        id: toIdentifier(`${name} ${qualifier}`),
        type: 'AWS::Lambda::Alias',
        properties: { ...properties, Name: qualifier },
        isPart: true,
      };
}

function toService({
  cluster,
  service,
  desiredCount,
  capacityProviderStrategy,
}: StepRequest): TemplateResource {
  const items = Array.isArray(capacityProviderStrategy) ? capacityProviderStrategy.map(recordOf) : null;
  return {
    id: toIdentifier(String(service)),
    type: 'AWS::ECS::Service',
    properties: {
      Cluster: cluster,
      ServiceName: service,
      ...(desiredCount === undefined ? {} : { DesiredCount: desiredCount }),
      ...(items === null
        ? {}
        : {
            CapacityProviderStrategy: items.map(({ capacityProvider, base, weight }) => ({
              CapacityProvider: capacityProvider,
              Base: base,
              Weight: weight,
            })),
          }),
    },
    isPart: true,
  };
}

function targetName(request: StepRequest): string {
  return toIdentifier(`${targetPart(request)} scaling`);
}

function targetPart({ ResourceId }: StepRequest): string {
  return String(ResourceId).replace(/^(function:|service\/)/, '');
}
