import { texts } from '../../input';
import type { CallContext, Operation } from '../../service';
import { invalidParameter } from '../errors';
import { findCluster } from '../find';
import { pageOf } from '../pages';
import { clusterView } from './cluster-view';

/** ListClusters: ARNs of active clusters by name, up to 100 a page. */
export const listClusters: Operation = {
  handle(input, call) {
    const active = [...call.state.ecs.clusters.values()].filter((one) => one.status === 'ACTIVE');
    const page = pageOf(input, active.map((one) => one.arn).toSorted(), 100);
    return { clusterArns: page.items, ...page.next };
  },
};

function missing(call: CallContext, name: string) {
  const arn = `arn:aws:ecs:${call.region}:${call.account}:cluster/${name}`;
  return { arn: name.startsWith('arn:') ? name : arn, reason: 'MISSING' };
}

/** DescribeClusters: up to 100 by name or ARN; what is not there is a failure with reason MISSING. */
export const describeClusters: Operation = {
  handle(input, call) {
    const given = texts(input, 'clusters');
    if (given.length > 100) throw invalidParameter('Clusters can have at most 100 items.');
    const names = given.length === 0 ? ['default'] : given;
    const include = texts(input, 'include');
    const found = names.map((name) => ({ name, cluster: findCluster(call.state, name) }));
    return {
      clusters: found.flatMap(({ cluster }) => (cluster ? [clusterView(cluster, include, call.now)] : [])),
      failures: found.flatMap(({ name, cluster }) => (cluster ? [] : [missing(call, name)])),
    };
  },
};
