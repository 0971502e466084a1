import { AwsError } from '../../errors';
import { type Input, record, records, text, texts } from '../../input';
import type { Operation } from '../../service';
import { addCluster } from '../add-service';
import { invalidParameter } from '../errors';
import { clusterOf } from '../find';
import type { EcsCluster } from '../state';
import { readStrategy } from '../strategy';
import { readTags } from '../tags/tag-view';
import { clusterView, WHOLE } from './cluster-view';

const FARGATE_PROVIDERS = ['FARGATE', 'FARGATE_SPOT'];

function readProviders(input: Input): readonly string[] {
  const providers = texts(input, 'capacityProviders');
  const unknown = providers.find((name) => !FARGATE_PROVIDERS.includes(name));
  if (unknown === undefined) return providers;
  throw invalidParameter(
    `The specified capacity provider '${unknown}' was not found. Specify a valid capacity provider and try again.`,
  );
}

/** Applies the settings a call gives; what it does not name stays. */
function applySettings(cluster: EcsCluster, input: Input): void {
  for (const setting of records(input, 'settings')) {
    const value = text(setting, 'value') ?? '';
    if (
      text(setting, 'name') !== 'containerInsights' ||
      !['enabled', 'disabled', 'enhanced'].includes(value)
    ) {
      throw invalidParameter('Invalid cluster setting.');
    }
    cluster.containerInsights = value !== 'disabled';
    cluster.enhancedInsights = value === 'enhanced';
  }
  cluster.configuration = record(input, 'configuration') ?? cluster.configuration;
  const connect = record(input, 'serviceConnectDefaults');
  if (connect !== undefined) cluster.serviceConnectNamespace = text(connect, 'namespace') || null;
}

/** CreateCluster: an active one of that name is given back as it is; one that was deleted begins anew. */
export const createCluster: Operation = {
  handle(input, call) {
    const name = text(input, 'clusterName') ?? 'default';
    if (!/^[A-Za-z0-9_-]{1,255}$/.test(name)) {
      throw invalidParameter('Identifiers may be up to 255 letters, numbers, hyphens, and underscores.');
    }
    const before = call.state.ecs.clusters.get(name);
    if (before?.status === 'ACTIVE') return { cluster: clusterView(before, WHOLE, call.now) };
    const capacityProviders = readProviders(input);
    const defaultStrategy = readStrategy(input, 'defaultCapacityProviderStrategy', capacityProviders);
    const tags = readTags(input);
    const cluster = addCluster(call.state, name, { containerInsights: false, tags });
    Object.assign(cluster, { capacityProviders, defaultStrategy });
    applySettings(cluster, input);
    for (const [key, service] of before?.services ?? []) cluster.services.set(key, service);
    return { cluster: clusterView(cluster, WHOLE, call.now) };
  },
};

/** UpdateCluster: settings, configuration and Service Connect defaults. */
export const updateCluster: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    applySettings(cluster, input);
    return { cluster: clusterView(cluster, WHOLE, call.now) };
  },
};

/** UpdateClusterSettings: the settings alone. */
export const updateClusterSettings: Operation = updateCluster;

/** PutClusterCapacityProviders: replaces the providers and the default strategy. */
export const putClusterCapacityProviders: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const providers = readProviders(input);
    const strategy = readStrategy(input, 'defaultCapacityProviderStrategy', providers);
    const inUse = [...cluster.services.values()].some(
      (service) =>
        service.status === 'ACTIVE' &&
        service.launch.capacityProviderStrategy.some((one) => !providers.includes(one.capacityProvider)),
    );
    if (inUse) {
      throw new AwsError(
        'ResourceInUseException',
        'The specified capacity provider is in use and cannot be removed.',
      );
    }
    cluster.capacityProviders = providers;
    cluster.defaultStrategy = strategy;
    return { cluster: clusterView(cluster, WHOLE, call.now) };
  },
};

/** DeleteCluster: only an empty one; it stays visible as INACTIVE. */
export const deleteCluster: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const services = [...cluster.services.values()];
    if (services.some((one) => one.status === 'ACTIVE')) {
      throw new AwsError(
        'ClusterContainsServicesException',
        'The Cluster cannot be deleted while Services are active.',
      );
    }
    if (services.some((one) => one.status === 'DRAINING')) {
      throw new AwsError(
        'ClusterContainsTasksException',
        'The Cluster cannot be deleted while Tasks are active.',
      );
    }
    cluster.status = 'INACTIVE';
    return { cluster: clusterView(cluster, [], call.now) };
  },
};
