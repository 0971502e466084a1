import type { SimulatedService } from '../service';
import { describeClusters, listClusters } from './clusters';
import { listTagsForResource } from './list-tags';
import { describeServices, listServices } from './services-read';
import { describeTaskDefinition } from './task-definitions';
import { describeTasks, listTasks } from './tasks';

/** Amazon ECS, AWS JSON 1.1: the reads. Rates are those of the ECS API Reference. */
export const ecs: SimulatedService = {
  name: 'ecs',
  signingName: 'ecs',
  targetPrefix: 'AmazonEC2ContainerServiceV20141113',
  operations: {
    ListClusters: listClusters,
    DescribeClusters: describeClusters,
    ListServices: listServices,
    DescribeServices: describeServices,
    DescribeTaskDefinition: describeTaskDefinition,
    ListTasks: listTasks,
    DescribeTasks: describeTasks,
    ListTagsForResource: listTagsForResource,
  },
  limits: [
    { name: 'service-read', burst: 100, perSecond: 20, operations: ['ListServices', 'DescribeServices'] },
    { name: 'cluster-read', burst: 50, perSecond: 20, operations: ['ListClusters', 'DescribeClusters'] },
    { name: 'task-definition-read', burst: 50, perSecond: 20, operations: ['DescribeTaskDefinition'] },
    { name: 'cluster-resource-read', burst: 100, perSecond: 20, operations: ['ListTasks', 'DescribeTasks'] },
    { name: 'tag-read', burst: 50, perSecond: 20, operations: ['ListTagsForResource'] },
  ],
  throttleError: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
};
