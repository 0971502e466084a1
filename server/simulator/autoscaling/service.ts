import type { SimulatedService } from '../service';
import {
  describeScalableTargets,
  describeScalingActivities,
  describeScalingPolicies,
  describeScheduledActions,
} from './describe';
import { getPredictiveScalingForecast } from './policies/get-predictive-scaling-forecast';
import { deleteScalingPolicy, putScalingPolicy } from './policies/put-scaling-policy';
import { deleteScheduledAction, putScheduledAction } from './schedule/put-scheduled-action';
import { listTagsForResource, tagResource, untagResource } from './tags';
import { deregisterScalableTarget } from './targets/deregister-scalable-target';
import { registerScalableTarget } from './targets/register-scalable-target';

/** Application Auto Scaling, AWS JSON 1.1. AWS publishes no request rates for it; these are cautious. */
export const autoscaling: SimulatedService = {
  name: 'application-autoscaling',
  signingName: 'application-autoscaling',
  targetPrefix: 'AnyScaleFrontendService',
  errorMessageKey: 'Message',
  operations: {
    DescribeScalableTargets: describeScalableTargets,
    DescribeScalingPolicies: describeScalingPolicies,
    DescribeScheduledActions: describeScheduledActions,
    DescribeScalingActivities: describeScalingActivities,
    GetPredictiveScalingForecast: getPredictiveScalingForecast,
    RegisterScalableTarget: registerScalableTarget,
    DeregisterScalableTarget: deregisterScalableTarget,
    PutScalingPolicy: putScalingPolicy,
    DeleteScalingPolicy: deleteScalingPolicy,
    PutScheduledAction: putScheduledAction,
    DeleteScheduledAction: deleteScheduledAction,
    ListTagsForResource: listTagsForResource,
    TagResource: tagResource,
    UntagResource: untagResource,
  },
  limits: [
    {
      name: 'describe',
      burst: 40,
      perSecond: 10,
      operations: [
        'DescribeScalableTargets',
        'DescribeScalingPolicies',
        'DescribeScheduledActions',
        'DescribeScalingActivities',
        'GetPredictiveScalingForecast',
        'ListTagsForResource',
      ],
    },
    { name: 'modify', burst: 20, perSecond: 5, operations: 'rest' },
  ],
  throttleError: { code: 'ThrottlingException', message: 'Rate exceeded', status: 400 },
};
