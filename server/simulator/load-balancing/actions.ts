import { type Input, number, records, text } from '../input';
import type { CallContext } from '../service';
import { targetGroupNotFound, validationError } from './errors';
import { groupsOf } from './find';
import type { Wire } from './state';

const TYPES = [
  'forward',
  'redirect',
  'fixed-response',
  'authenticate-oidc',
  'authenticate-cognito',
  'jwt-validation',
];

/** A single forward is shown both ways, whichever way it came. */
function forwardOf(action: Input): Wire {
  const config = Object(action.ForwardConfig);
  const given: readonly Input[] = Array.isArray(config.TargetGroups) ? records(config, 'TargetGroups') : [];
  const groups =
    given.length > 0
      ? given.map((one) => ({
          TargetGroupArn: text(one, 'TargetGroupArn'),
          Weight: number(one, 'Weight') ?? 1,
        }))
      : [{ TargetGroupArn: text(action, 'TargetGroupArn'), Weight: 1 }];
  const stickiness = Object(config.TargetGroupStickinessConfig);
  const [only] = groups;
  return {
    ...(groups.length === 1 ? { TargetGroupArn: only?.TargetGroupArn } : {}),
    ForwardConfig: {
      TargetGroups: groups,
      TargetGroupStickinessConfig: { Enabled: false, ...stickiness },
    },
  };
}

function readAction(action: Input): Wire {
  const type = text(action, 'Type') ?? '';
  if (!TYPES.includes(type)) throw validationError(`Invalid action type '${type}'`);
  const order = number(action, 'Order');
  return {
    ...action,
    ...(order === undefined ? {} : { Order: order }),
    ...(type === 'forward' ? forwardOf(action) : {}),
  };
}

/** Returns the actions a call gives. Throws for unknown types and for target groups that are not there. */
export function readActions(input: Input, member: string, call: CallContext): readonly Wire[] {
  const actions = records(input, member).map(readAction);
  if (actions.length === 0) throw validationError('At least one action must be specified');
  if (groupsOf(actions).some((arn) => !call.state.loadBalancing.targetGroups.has(arn))) {
    throw targetGroupNotFound();
  }
  return actions;
}
