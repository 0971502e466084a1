import { AwsError } from '../errors';
import { type Input, number, records, text, texts } from '../input';
import type { CallContext, Operation } from '../service';
import { readActions } from './actions';
import { hexId } from './arns';
import { ruleNotFound, validationError } from './errors';
import { requireListener } from './listeners';
import { pageOf } from './pages';
import { readTags } from './settings';
import type { Listener, ListenerRule, Wire } from './state';

/** Members that hold the values of a condition, by its field. */
const CONFIGS: Readonly<Record<string, string>> = {
  'host-header': 'HostHeaderConfig',
  'path-pattern': 'PathPatternConfig',
  'http-header': 'HttpHeaderConfig',
  'query-string': 'QueryStringConfig',
  'http-request-method': 'HttpRequestMethodConfig',
  'source-ip': 'SourceIpConfig',
};

/** Hosts and paths are shown both ways, whichever way they came. */
function readCondition(condition: Input): Wire {
  const field = text(condition, 'Field') ?? '';
  const config = CONFIGS[field];
  if (config === undefined)
    throw validationError(`Condition field '${field}' must be one of '${Object.keys(CONFIGS).join(', ')}'`);
  if (field !== 'host-header' && field !== 'path-pattern') return condition;
  const inner = texts(Object(condition[config]), 'Values');
  const values = inner.length > 0 ? inner : texts(condition, 'Values');
  if (values.length === 0) throw validationError('A condition value must be specified');
  return { ...condition, Field: field, Values: values, [config]: { Values: values } };
}

function readConditions(input: Input): readonly Wire[] {
  const conditions = records(input, 'Conditions').map(readCondition);
  if (conditions.length === 0) throw validationError('A condition must be specified');
  return conditions;
}

function ruleView(rule: ListenerRule) {
  return {
    RuleArn: rule.arn,
    Priority: String(rule.priority),
    Conditions: rule.conditions,
    Actions: rule.actions,
    IsDefault: false,
  };
}

function defaultView(listener: Listener) {
  return {
    arn: `${listener.arn.replace(':listener/', ':listener-rule/')}/${hexId(`${listener.arn}/default`)}`,
    actions: listener.defaultActions,
  };
}

function rulesOf(call: CallContext, listener: Listener): readonly ListenerRule[] {
  return [...call.state.loadBalancing.rules.values()]
    .filter((one) => one.listenerArn === listener.arn)
    .toSorted((a, b) => a.priority - b.priority);
}

function requireFree(call: CallContext, listener: Listener, priority: number, but?: ListenerRule): void {
  if (priority < 1 || priority > 50_000)
    throw validationError(`Priority '${priority}' must be between 1 and 50000`);
  if (rulesOf(call, listener).some((one) => one.priority === priority && one !== but)) {
    throw new AwsError('PriorityInUse', `Priority '${priority}' is currently in use`);
  }
}

function requireRule(input: Input, call: CallContext): ListenerRule {
  const found = call.state.loadBalancing.rules.get(text(input, 'RuleArn') ?? '');
  if (found === undefined) throw ruleNotFound();
  return found;
}

/** CreateRule. */
export const createRule: Operation = {
  handle(input, call) {
    const listener = requireListener(input, call);
    const priority = number(input, 'Priority') ?? 0;
    requireFree(call, listener, priority);
    const rule: ListenerRule = {
      arn: `${listener.arn.replace(':listener/', ':listener-rule/')}/${hexId(call.world.nextUuid())}`,
      listenerArn: listener.arn,
      priority,
      conditions: readConditions(input),
      actions: readActions(input, 'Actions', call),
      tags: readTags(input),
    };
    call.state.loadBalancing.rules.set(rule.arn, rule);
    return { Rules: [ruleView(rule)] };
  },
};

/** DescribeRules: of a listener, its default rule last, or those named by ARN. */
export const describeRules: Operation = {
  handle(input, call) {
    const arns = texts(input, 'RuleArns');
    if (arns.length > 0) return { Rules: arns.map((arn) => ruleView(requireRule({ RuleArn: arn }, call))) };
    const listener = requireListener(input, call);
    const { arn, actions } = defaultView(listener);
    const standing = { RuleArn: arn, Priority: 'default', Conditions: [], Actions: actions, IsDefault: true };
    const shown = [
      ...rulesOf(call, listener).map((one) => ({ arn: one.arn, view: ruleView(one) })),
      { arn, view: standing },
    ];
    const page = pageOf(input, shown);
    return { Rules: page.items.map((one) => one.view), ...page.next };
  },
};

/** ModifyRule: conditions and actions that the call names. */
export const modifyRule: Operation = {
  handle(input, call) {
    const rule = requireRule(input, call);
    if (input.Conditions != null) rule.conditions = readConditions(input);
    if (input.Actions != null) rule.actions = readActions(input, 'Actions', call);
    return { Rules: [ruleView(rule)] };
  },
};

/** SetRulePriorities. */
export const setRulePriorities: Operation = {
  handle(input, call) {
    const changed = records(input, 'RulePriorities').map((one) => {
      const rule = requireRule(one, call);
      const priority = number(one, 'Priority') ?? 0;
      requireFree(call, requireListener({ ListenerArn: rule.listenerArn }, call), priority, rule);
      return { rule, priority };
    });
    for (const { rule, priority } of changed) rule.priority = priority;
    return { Rules: changed.map(({ rule }) => ruleView(rule)) };
  },
};

/** DeleteRule. */
export const deleteRule: Operation = {
  handle(input, call) {
    call.state.loadBalancing.rules.delete(requireRule(input, call).arn);
    return {};
  },
};
