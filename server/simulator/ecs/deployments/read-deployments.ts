import { type Input, instant, record, text, texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalidParameter } from '../errors';
import { clusterOf, requireService } from '../find';
import { pageOf } from '../pages';
import { failureThreshold } from '../scheduler/judge-deployment';
import { countsOf, networkView, placementView } from '../services/deployment-view';
import { servicesOf } from '../services-of';
import type { Deployment, EcsService } from '../state';
import { revisionArn, serviceDeploymentArn } from './deployment-arns';

function statusOf(service: EcsService, one: Deployment): string {
  switch (one.rollout) {
    case 'COMPLETED':
      return 'SUCCESSFUL';
    case 'FAILED':
      if (one.rolledBackTo === null) return 'STOPPED';
      return service.deployments[0]?.rollout === 'COMPLETED' ? 'ROLLBACK_SUCCESSFUL' : 'ROLLBACK_IN_PROGRESS';
    case 'IN_PROGRESS':
      return service.deployments[0]?.id === one.id ? 'IN_PROGRESS' : 'STOPPED';
  }
}

function briefOf(service: EcsService, one: Deployment) {
  return {
    serviceDeploymentArn: serviceDeploymentArn(service, one),
    serviceArn: service.arn,
    clusterArn: service.clusterArn,
    createdAt: new Date(one.createdAt),
    startedAt: new Date(one.createdAt),
    ...(one.finishedAt === null ? {} : { finishedAt: new Date(one.finishedAt) }),
    status: statusOf(service, one),
    ...(one.rollout === 'FAILED' ? { statusReason: one.reason } : {}),
  };
}

function revisionOf(service: EcsService, one: Deployment, now: number) {
  const { runningCount, pendingCount } = countsOf(
    service.tasks.filter((task) => task.deploymentId === one.id),
    now,
  );
  const current = service.deployments[0]?.id === one.id;
  return {
    arn: revisionArn(service, one),
    requestedTaskCount: current ? service.desiredCount : 0,
    runningTaskCount: runningCount,
    pendingTaskCount: pendingCount,
  };
}

function breakerOf(service: EcsService, one: Deployment) {
  const { circuitBreaker } = service.settings;
  const monitored = one.rollout === 'IN_PROGRESS' ? 'MONITORING' : 'MONITORING_COMPLETE';
  const status = one.rollout === 'FAILED' ? 'TRIGGERED' : circuitBreaker.enable ? monitored : 'DISABLED';
  return { status, failureCount: one.failedTasks, threshold: failureThreshold(service.desiredCount) };
}

function deploymentDetail(service: EcsService, one: Deployment, now: number) {
  const { maximumPercent, minimumHealthyPercent, circuitBreaker } = service.settings;
  return {
    ...briefOf(service, one),
    updatedAt: new Date(one.updatedAt),
    sourceServiceRevisions: service.history
      .filter((other) => other.createdAt < one.createdAt)
      .slice(0, 1)
      .map((other) => revisionOf(service, other, now)),
    targetServiceRevision: revisionOf(service, one, now),
    deploymentConfiguration: {
      deploymentCircuitBreaker: circuitBreaker,
      maximumPercent,
      minimumHealthyPercent,
      strategy: 'ROLLING',
    },
    deploymentCircuitBreaker: breakerOf(service, one),
    alarms: { status: 'DISABLED', alarmNames: [], triggeredAlarmNames: [] },
  };
}

function createdWithin(input: Input): (one: Deployment) => boolean {
  const range = record(input, 'createdAt') ?? {};
  const after = instant(range, 'after') ?? Number.NEGATIVE_INFINITY;
  const before = instant(range, 'before') ?? Number.POSITIVE_INFINITY;
  return (one) => one.createdAt >= after && one.createdAt <= before;
}

/** ListServiceDeployments: the latest deployments of a service, newest first, by status and time. */
export const listServiceDeployments: Operation = {
  handle(input, call) {
    const service = requireService(clusterOf(input, call.state), text(input, 'service') ?? '');
    const statuses = texts(input, 'status');
    const briefs = service.history
      .filter(createdWithin(input))
      .map((one) => briefOf(service, one))
      .filter((one) => statuses.length === 0 || statuses.includes(one.status));
    const page = pageOf(
      input,
      briefs.map((one) => one.serviceDeploymentArn),
      20,
    );
    return {
      serviceDeployments: briefs.filter((one) => page.items.includes(one.serviceDeploymentArn)),
      ...page.next,
    };
  },
};

function findByArn<T>(
  call: CallContext,
  arnOf: (service: EcsService, one: Deployment) => string,
  show: (service: EcsService, one: Deployment) => T,
): (arn: string) => T | null {
  return (arn) => {
    for (const service of servicesOf(call.state)) {
      const found = service.history.find((one) => arnOf(service, one) === arn);
      if (found !== undefined) return show(service, found);
    }
    return null;
  };
}

function describeAll<T>(arns: readonly string[], find: (arn: string) => T | null) {
  if (arns.length === 0 || arns.length > 20) throw invalidParameter('Give 1 to 20 ARNs.');
  const found = arns.map((arn) => ({ arn, view: find(arn) }));
  return {
    views: found.flatMap(({ view }) => (view === null ? [] : [view])),
    failures: found.flatMap(({ arn, view }) => (view === null ? [{ arn, reason: 'MISSING' }] : [])),
  };
}

/** DescribeServiceDeployments: up to twenty by ARN. */
export const describeServiceDeployments: Operation = {
  handle(input, call) {
    const find = findByArn(call, serviceDeploymentArn, (service, one) =>
      deploymentDetail(service, one, call.now),
    );
    const { views, failures } = describeAll(texts(input, 'serviceDeploymentArns'), find);
    return { serviceDeployments: views, failures };
  },
};

/** DescribeServiceRevisions: what up to twenty deployments launch, by ARN. */
export const describeServiceRevisions: Operation = {
  handle(input, call) {
    const find = findByArn(call, revisionArn, (service, one) => ({
      serviceRevisionArn: revisionArn(service, one),
      serviceArn: service.arn,
      clusterArn: service.clusterArn,
      taskDefinition: one.launch.taskDefinitionArn,
      ...placementView(one.launch),
      ...networkView(one.launch),
      createdAt: new Date(one.createdAt),
    }));
    const { views, failures } = describeAll(texts(input, 'serviceRevisionArns'), find);
    return { serviceRevisions: views, failures };
  },
};
