import type { SimulatedService } from '../service';
import { createLoadBalancer } from './create-load-balancer';
import { createTargetGroup } from './create-target-group';
import {
  createListener,
  deleteListener,
  describeListenerAttributes,
  describeListeners,
  modifyListener,
  modifyListenerAttributes,
} from './listeners';
import {
  deleteLoadBalancer,
  describeCapacityReservation,
  describeLoadBalancerAttributes,
  describeLoadBalancers,
  modifyLoadBalancerAttributes,
  setIpAddressType,
  setSecurityGroups,
  setSubnets,
} from './manage-load-balancers';
import {
  deleteTargetGroup,
  describeTargetGroupAttributes,
  describeTargetGroups,
  modifyTargetGroup,
  modifyTargetGroupAttributes,
} from './manage-target-groups';
import { createRule, deleteRule, describeRules, modifyRule, setRulePriorities } from './rules';
import { addTags, describeTags, removeTags } from './tags';
import { deregisterTargets, describeTargetHealth, registerTargets } from './targets';

/** Elastic Load Balancing v2, Query/XML. AWS publishes no request rates for it; these are cautious guesses. */
export const loadBalancing: SimulatedService = {
  name: 'elasticloadbalancing',
  signingName: 'elasticloadbalancing',
  query: {
    version: '2015-12-01',
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
  },
  operations: {
    CreateLoadBalancer: createLoadBalancer,
    DescribeLoadBalancers: describeLoadBalancers,
    DeleteLoadBalancer: deleteLoadBalancer,
    DescribeLoadBalancerAttributes: describeLoadBalancerAttributes,
    ModifyLoadBalancerAttributes: modifyLoadBalancerAttributes,
    SetSubnets: setSubnets,
    SetSecurityGroups: setSecurityGroups,
    SetIpAddressType: setIpAddressType,
    DescribeCapacityReservation: describeCapacityReservation,
    CreateTargetGroup: createTargetGroup,
    DescribeTargetGroups: describeTargetGroups,
    ModifyTargetGroup: modifyTargetGroup,
    DeleteTargetGroup: deleteTargetGroup,
    DescribeTargetGroupAttributes: describeTargetGroupAttributes,
    ModifyTargetGroupAttributes: modifyTargetGroupAttributes,
    RegisterTargets: registerTargets,
    DeregisterTargets: deregisterTargets,
    DescribeTargetHealth: describeTargetHealth,
    CreateListener: createListener,
    DescribeListeners: describeListeners,
    ModifyListener: modifyListener,
    DeleteListener: deleteListener,
    DescribeListenerAttributes: describeListenerAttributes,
    ModifyListenerAttributes: modifyListenerAttributes,
    CreateRule: createRule,
    DescribeRules: describeRules,
    ModifyRule: modifyRule,
    SetRulePriorities: setRulePriorities,
    DeleteRule: deleteRule,
    DescribeTags: describeTags,
    AddTags: addTags,
    RemoveTags: removeTags,
  },
  limits: [
    {
      name: 'read',
      burst: 40,
      perSecond: 10,
      operations: [
        'DescribeLoadBalancers',
        'DescribeTargetGroups',
        'DescribeTargetHealth',
        'DescribeListeners',
        'DescribeRules',
        'DescribeTags',
      ],
    },
    { name: 'other', burst: 40, perSecond: 10, operations: 'rest' },
  ],
  throttleError: { code: 'Throttling', message: 'Rate exceeded', status: 400 },
};
