import type { SimulatedService } from '../service';
import { describeCapacityProviders } from './clusters/describe-capacity-providers';
import { describeClusters, listClusters } from './clusters/read-clusters';
import {
  createCluster,
  deleteCluster,
  putClusterCapacityProviders,
  updateCluster,
  updateClusterSettings,
} from './clusters/write-clusters';
import {
  describeServiceDeployments,
  describeServiceRevisions,
  listServiceDeployments,
} from './deployments/read-deployments';
import { describeServices, listServices } from './services/read-services';
import { createService, deleteService, updateService } from './services/write-services';
import { tagResource, untagResource } from './tags/change-tags';
import { listTagsForResource } from './tags/list-tags';
import { listTaskDefinitionFamilies, listTaskDefinitions } from './task-definitions/list-task-definitions';
import {
  deleteTaskDefinitions,
  deregisterTaskDefinition,
  describeTaskDefinition,
} from './task-definitions/manage-task-definitions';
import { registerTaskDefinition } from './task-definitions/register-task-definition';
import { describeTasks, listTasks } from './tasks/read-tasks';
import { stopTask } from './tasks/stop-task';

const clusters = {
  ListClusters: listClusters,
  DescribeClusters: describeClusters,
  CreateCluster: createCluster,
  UpdateCluster: updateCluster,
  UpdateClusterSettings: updateClusterSettings,
  PutClusterCapacityProviders: putClusterCapacityProviders,
  DeleteCluster: deleteCluster,
  DescribeCapacityProviders: describeCapacityProviders,
};

const services = {
  ListServices: listServices,
  DescribeServices: describeServices,
  CreateService: createService,
  UpdateService: updateService,
  DeleteService: deleteService,
  ListServiceDeployments: listServiceDeployments,
  DescribeServiceDeployments: describeServiceDeployments,
  DescribeServiceRevisions: describeServiceRevisions,
};

const tasks = {
  RegisterTaskDefinition: registerTaskDefinition,
  DescribeTaskDefinition: describeTaskDefinition,
  DeregisterTaskDefinition: deregisterTaskDefinition,
  DeleteTaskDefinitions: deleteTaskDefinitions,
  ListTaskDefinitions: listTaskDefinitions,
  ListTaskDefinitionFamilies: listTaskDefinitionFamilies,
  ListTasks: listTasks,
  DescribeTasks: describeTasks,
  StopTask: stopTask,
};

/** Amazon ECS, AWS JSON 1.1. Rates are those of the ECS API Reference. */
export const ecs: SimulatedService = {
  name: 'ecs',
  signingName: 'ecs',
  targetPrefix: 'AmazonEC2ContainerServiceV20141113',
  operations: {
    ...clusters,
    ...services,
    ...tasks,
    ListTagsForResource: listTagsForResource,
    TagResource: tagResource,
    UntagResource: untagResource,
  },
  limits: [
    { name: 'service-read', burst: 100, perSecond: 20, operations: ['ListServices', 'DescribeServices'] },
    {
      name: 'service-modify',
      burst: 50,
      perSecond: 5,
      operations: ['CreateService', 'UpdateService', 'DeleteService'],
    },
    {
      name: 'service-deployments',
      burst: 50,
      perSecond: 20,
      operations: ['ListServiceDeployments', 'DescribeServiceDeployments', 'DescribeServiceRevisions'],
    },
    { name: 'cluster-read', burst: 50, perSecond: 20, operations: ['ListClusters', 'DescribeClusters'] },
    {
      name: 'cluster-modify',
      burst: 20,
      perSecond: 1,
      operations: [
        'CreateCluster',
        'UpdateCluster',
        'UpdateClusterSettings',
        'PutClusterCapacityProviders',
        'DeleteCluster',
      ],
    },
    {
      name: 'task-definition-read',
      burst: 50,
      perSecond: 20,
      operations: ['DescribeTaskDefinition', 'ListTaskDefinitions', 'ListTaskDefinitionFamilies'],
    },
    {
      name: 'task-definition-modify',
      burst: 20,
      perSecond: 1,
      operations: ['RegisterTaskDefinition', 'DeregisterTaskDefinition', 'DeleteTaskDefinitions'],
    },
    { name: 'capacity-provider-read', burst: 50, perSecond: 20, operations: ['DescribeCapacityProviders'] },
    { name: 'cluster-resource-read', burst: 100, perSecond: 20, operations: ['ListTasks', 'DescribeTasks'] },
    { name: 'cluster-resource-modify', burst: 100, perSecond: 40, operations: ['StopTask'] },
    { name: 'tag-read', burst: 50, perSecond: 20, operations: ['ListTagsForResource'] },
    { name: 'tag-modify', burst: 20, perSecond: 10, operations: ['TagResource', 'UntagResource'] },
  ],
  throttleError: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
};
