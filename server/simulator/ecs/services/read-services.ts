import { type Input, text, texts } from '../../input';
import type { Operation } from '../../service';
import { invalidParameter } from '../errors';
import { clusterOf, findService } from '../find';
import { pageOf } from '../pages';
import type { EcsService } from '../state';
import { serviceView } from './service-view';

function listed(input: Input): (service: EcsService) => boolean {
  const launchType = text(input, 'launchType');
  const scheduling = text(input, 'schedulingStrategy');
  return ({ status, launch, settings }) =>
    status !== 'INACTIVE' &&
    (launchType === undefined || launch.launchType === launchType) &&
    (scheduling === undefined || settings.schedulingStrategy === scheduling);
}

/** ListServices: ARNs of one cluster by name, ten a page unless told. */
export const listServices: Operation = {
  handle(input, call) {
    const services = [...clusterOf(input, call.state).services.values()].filter(listed(input));
    const page = pageOf(input, services.map((one) => one.arn).toSorted(), 10);
    return { serviceArns: page.items, ...page.next };
  },
};

/** DescribeServices: up to ten by name or ARN; what is not there is a failure with reason MISSING. */
export const describeServices: Operation = {
  handle(input, call) {
    const cluster = clusterOf(input, call.state);
    const names = texts(input, 'services');
    if (names.length === 0) throw invalidParameter('Services cannot be empty.');
    if (names.length > 10) throw invalidParameter('Services can have at most 10 items.');
    const withTags = texts(input, 'include').includes('TAGS');
    const found = names.map((name) => ({ name, service: findService(cluster, name) }));
    const arnOf = (name: string) =>
      name.startsWith('arn:') ? name : `${cluster.arn.replace(':cluster/', ':service/')}/${name}`;
    return {
      services: found.flatMap(({ service }) =>
        service ? [serviceView(service, call.account, call.now, withTags)] : [],
      ),
      failures: found.flatMap(({ name, service }) =>
        service ? [] : [{ arn: arnOf(name), reason: 'MISSING' }],
      ),
    };
  },
};
