import { describeSuspended } from '../scaling/facts';
import { currentOf, unitOf } from '../scaling/held';
import { activityLine, alarmLines, boundsOf, type ExplanationFacts, minute, say } from './evidence-lines';
import { cooldownOf, type PolicySignal, readSignals } from './read-signals';
import type { ScalingEvidence, ScalingExplanation } from './scaling-evidence';

type Rule = (facts: ExplanationFacts) => ScalingExplanation | null;

/**
 * Why a target does not scale, or that it does: the first rule that holds, most pressing first, with its evidence
 * (https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scaling-activities.html).
 */
export function explainScaling(evidence: ScalingEvidence): ScalingExplanation {
  const { reading } = evidence;
  const { target } = reading;
  if (target === null) {
    return say('notScaled', 'neutral', 'Nothing scales it: no scaling target is registered.', []);
  }
  const current = currentOf(reading);
  const facts = {
    ...evidence,
    target,
    current,
    unit: unitOf(reading, current),
    signals: readSignals(evidence),
  };
  for (const rule of rules) {
    const found = rule(facts);
    if (found) return { ...found, evidence: [...found.evidence, boundsOf(facts)] };
  }
  return onTarget(facts);
}

const rules: readonly Rule[] = [
  nothingMoves,
  capacityRefused,
  lastFailed,
  suspendedNow,
  atCeiling,
  coolingDown,
  movingOut,
  deploymentUnderWay,
  idleNoMetric,
  noData,
  atFloor,
  scaleInOff,
  disagree,
  coolingDownIn,
];

function nothingMoves({ target, current, unit }: ExplanationFacts): ScalingExplanation | null {
  if (target.policies.length > 0 || target.scheduledActions.length > 0) return null;
  return say(
    'nothingMoves',
    'attention',
    `It stays at ${current} ${unit}: it has bounds, but no policy and no schedule that moves it.`,
    [],
  );
}

function capacityRefused({ events, activities }: ExplanationFacts): ScalingExplanation | null {
  const refused = /capacity is unavailable|no spot capacity|insufficient capacity|unable to place a task/i;
  const event = events.find(({ message }) => refused.test(message));
  // A later event of the service at rest means that the capacity was found after all.
  const rest = events.find(({ message }) => /reached a steady state/i.test(message));
  if (event && (!rest || rest.at < event.at)) {
    return say('capacityRefused', 'bad', 'AWS has no capacity for the tasks it wants to start.', [
      { label: `ECS, ${minute(event.at)}`, value: event.message },
    ]);
  }
  const [last] = activities;
  if (last?.status !== 'Unfulfilled') return null;
  return say('capacityRefused', 'bad', 'AWS could not bring the capacity it asked for.', [
    activityLine(last),
  ]);
}

function lastFailed({ activities }: ExplanationFacts): ScalingExplanation | null {
  const last = activities.find((one) => one.notScaled.length === 0);
  if (last?.status !== 'Failed') return null;
  return say('failed', 'bad', 'AWS tried to scale it and failed.', [activityLine(last)]);
}

function suspendedNow({ target, signals }: ExplanationFacts): ScalingExplanation | null {
  const words = describeSuspended(target.suspended);
  if (words === null) return null;
  const { in: scaleIn, out, scheduled } = target.suspended;
  const wanted = (direction: 'in' | 'out') => signals.find((one) => one.wants === direction);
  const stopped = (out ? wanted('out') : undefined) ?? (scaleIn ? wanted('in') : undefined);
  if (!stopped && !(scaleIn && out) && !(scheduled && target.policies.length === 0)) return null;
  const cost = stopped ? ` ${stopped.policy.name} would scale ${stopped.wants} now.` : '';
  return say(
    'suspended',
    'attention',
    `It stands still because ${words} ${/,/.test(words) ? 'are' : 'is'} suspended.${cost}`,
    [...alarmLines(stopped ? [stopped] : [])],
  );
}

function atCeiling({ target, current, unit, signals }: ExplanationFacts): ScalingExplanation | null {
  const out = signals.filter((one) => one.wants === 'out');
  if (out.length === 0 || current < target.max) return null;
  return say(
    'atCeiling',
    'bad',
    `It wants more but is at its maximum of ${target.max} ${unit}.`,
    alarmLines(out),
  );
}

function coolingDown(facts: ExplanationFacts): ScalingExplanation | null {
  const out = facts.signals.filter((one) => one.wants === 'out');
  return out.length === 0 ? null : inCooldown(facts, 'out', out);
}

function coolingDownIn(facts: ExplanationFacts): ScalingExplanation | null {
  const wanting = facts.signals.filter((one) => one.wants === 'in');
  return wanting.length === 0 ? null : inCooldown(facts, 'in', wanting);
}

function inCooldown(
  { activities, reading, now }: ExplanationFacts,
  direction: 'in' | 'out',
  signals: readonly PolicySignal[],
): ScalingExplanation | null {
  const last = activities.find((one) => one.status === 'Successful' && one.cause.includes('policy'));
  const endedAt = last?.endedAt ?? null;
  if (!last || endedAt === null) return null;
  const longest = Math.max(
    ...signals.map((one) => cooldownOf(one.policy, direction, reading.service !== null)),
  );
  const until = new Date(Date.parse(endedAt) + longest * 1000).toISOString();
  if (until <= now) return null;
  return say(
    'cooldown',
    'neutral',
    `It waits until ${minute(until)}: the cooldown of ${longest} s after it last scaled.`,
    [activityLine(last), ...alarmLines(signals)],
  );
}

function movingOut({ signals, activities }: ExplanationFacts): ScalingExplanation | null {
  const moving = activities.find((one) => one.status === 'InProgress' || one.status === 'Pending');
  if (moving) return say('scalingNow', 'good', 'It is scaling now.', [activityLine(moving)]);
  const out = signals.filter((one) => one.wants === 'out');
  if (out.length === 0) return null;
  return say(
    'scalingNow',
    'good',
    'An alarm has fired: AWS scales it out within a minute or two.',
    alarmLines(out),
  );
}

function deploymentUnderWay({ reading, signals }: ExplanationFacts): ScalingExplanation | null {
  if (!reading.service || reading.service.capacity.deployments <= 1) return null;
  if (!signals.some((one) => one.wants === 'in')) return null;
  const { deployments } = reading.service.capacity;
  return say(
    'deployment',
    'neutral',
    'A deployment is under way, and AWS does not scale in until it is done.',
    [{ label: 'Deployments', value: String(deployments) }],
  );
}

function idleNoMetric({ reading, signals, current, unit }: ExplanationFacts): ScalingExplanation | null {
  const silent = signals.filter((one) => one.wants === 'noData');
  if (reading.service || silent.length === 0 || current === 0) return null;
  return say(
    'idleNoMetric',
    'attention',
    `Nobody calls it, so Lambda reports no utilisation and the policy can’t scale ${current} ${unit} in; they are paid for until a schedule or a person lowers them.`,
    alarmLines(silent),
  );
}

function noData({ signals }: ExplanationFacts): ScalingExplanation | null {
  const silent = signals.filter((one) => one.wants === 'noData');
  if (silent.length === 0 || silent.length < signals.length) return null;
  return say(
    'noData',
    'attention',
    'Its alarms have no data: the metric they watch is not reported, so no policy can act.',
    alarmLines(silent),
  );
}

function atFloor({
  target,
  current,
  unit,
  signals,
  activities,
}: ExplanationFacts): ScalingExplanation | null {
  const wanting = signals.filter((one) => one.wants === 'in');
  if (wanting.length === 0 || current > target.min) return null;
  const floor = activities.find((one) =>
    /minimum capacity|min capacity/i.test(`${one.description} ${one.cause}`),
  );
  const scheduled = floor && /scheduled action/i.test(floor.cause);
  if (scheduled) {
    return say(
      'scheduledFloor',
      'attention',
      `It would scale in, but a schedule has set its minimum to ${target.min} ${unit}.`,
      [activityLine(floor), ...alarmLines(wanting)],
    );
  }
  return say(
    'atFloor',
    'neutral',
    `It would scale in, but is at its minimum of ${target.min} ${unit}.`,
    alarmLines(wanting),
  );
}

function scaleInOff({ signals }: ExplanationFacts): ScalingExplanation | null {
  const off = signals.filter((one) => one.wants === 'in' && one.policy.configuration.DisableScaleIn === true);
  if (off.length === 0) return null;
  const names = off.map((one) => one.policy.name).join(' and ');
  return say(
    'scaleInOff',
    'attention',
    `It would scale in, but scaling in is switched off in ${names}.`,
    alarmLines(off),
  );
}

function disagree({ signals }: ExplanationFacts): ScalingExplanation | null {
  const wanting = signals.filter((one) => one.wants === 'in');
  const against = signals.filter((one) => one.wants !== 'in' && one.policy.type !== 'PredictiveScaling');
  if (wanting.length === 0 || against.length === 0) return null;
  const names = (list: readonly PolicySignal[]) => list.map((one) => one.policy.name).join(' and ');
  return say(
    'disagree',
    'neutral',
    `${names(wanting)} would scale in, ${names(against)} would not, and AWS scales in only when all agree.`,
    alarmLines([...wanting, ...against]),
  );
}

function onTarget(facts: ExplanationFacts): ScalingExplanation {
  const { current, unit, signals, target } = facts;
  const wanting = signals.some((one) => one.wants === 'in');
  if (wanting) {
    return say('scalingNow', 'good', 'An alarm has fired: AWS scales it in within a few minutes.', [
      ...alarmLines(signals),
      boundsOf(facts),
    ]);
  }
  const why =
    target.policies.length === 0
      ? 'only schedules move it, and none is due'
      : 'its metrics are where the policies keep them';
  return say('onTarget', 'good', `Nothing needs to move: at ${current} ${unit}, ${why}.`, [
    ...alarmLines(signals),
    boundsOf(facts),
  ]);
}
