import type { BackgroundWorkOf } from '../background-work';
import { DatapointsAhead } from '../cloudwatch/alarms/datapoints-ahead';
import { evaluateAlarm } from '../cloudwatch/alarms/evaluate-alarm';
import { noteHistory } from '../cloudwatch/alarms/history';
import { moveTo, realPoints } from '../cloudwatch/alarms/transition';
import type { RegionState, World } from '../world';
import { scaleByAlarms } from './policies/scale-by-alarms';
import type { Trigger } from './policies/wish';
import { type ScalableTarget, scalableKey } from './state';
import { type Watch, watchesOf } from './watches';

const MINUTE_MS = 60_000;

/** The alarms of a region during one catch-up: each is evaluated when one of its periods ends, and acts on what it finds. */
class AlarmRun {
  private readonly ahead: DatapointsAhead;
  /** Made once: nobody changes alarms and policies while time is caught up. */
  private watches: ReadonlyMap<string, Watch> | null = null;
  /** Low alarms of targets that are at their minimum and have said so, until something changes. */
  private readonly resting = new Map<string, ScalableTarget>();

  constructor(
    private readonly world: World,
    private readonly state: RegionState,
    until: number,
  ) {
    this.ahead = new DatapointsAhead(world, state, until);
  }

  forget(): void {
    this.ahead.forget();
    this.resting.clear();
  }

  private triggersOf({ alarm, policies, periodMs, periods }: Watch, at: number): readonly Trigger[] {
    const acting = policies[alarm.state];
    if (acting.length === 0 || !alarm.spec.actionsEnabled) return [];
    if (this.resting.get(alarm.name)?.lastNotScaled === 'AlreadyAtMinCapacity') return [];
    const end = Math.floor(at / periodMs) * periodMs;
    const points = realPoints(alarm.spec, { points: this.ahead.before(alarm.spec, end, periods), end });
    return acting.map((policy) => ({ alarm, policy, points }));
  }

  private noteActions({ alarm, policies }: Watch, at: number): void {
    if (!alarm.spec.actionsEnabled) return;
    const known = policies[alarm.state].map((policy) => policy.arn);
    for (const arn of alarm.spec.actions[alarm.state]) {
      const done = !arn.startsWith('arn:aws:autoscaling:') || known.includes(arn);
      noteHistory(this.state.alarms, alarm.name, at, 'Action', {
        summary: `${done ? 'Successfully executed' : 'Failed to execute'} action ${arn}`,
        data: { actionState: done ? 'Succeeded' : 'Failed', notificationResource: arn },
      });
    }
  }

  /** An alarm in ALARM asks for scaling each time it is evaluated; other states act when they are entered. */
  private evaluate(watch: Watch, at: number): readonly Trigger[] {
    const { alarm, periods } = watch;
    const points = this.ahead.before(alarm.spec, at, periods);
    const to = evaluateAlarm(alarm.spec, points) ?? alarm.state;
    const entered = to !== alarm.state;
    if (entered) {
      moveTo(this.state.alarms, alarm, to, at, { points, end: at });
      this.noteActions(watch, at);
    }
    return entered || to === 'ALARM' ? this.triggersOf(watch, at) : [];
  }

  private actOnStatesSetByHand(watches: ReadonlyMap<string, Watch>, at: number): readonly Trigger[] {
    const { setByHand } = this.state.alarms;
    if (setByHand.size === 0) return [];
    const set = [...setByHand].flatMap((name) => watches.get(name) ?? []);
    setByHand.clear();
    return set.flatMap((watch) => {
      this.noteActions(watch, at);
      return this.triggersOf(watch, at);
    });
  }

  private scale(triggers: readonly Trigger[], at: number): boolean {
    const byTarget = new Map<string, Trigger[]>();
    for (const trigger of triggers) {
      const key = scalableKey(trigger.policy);
      byTarget.set(key, [...(byTarget.get(key) ?? []), trigger]);
    }
    let changed = false;
    for (const [key, asking] of byTarget) {
      const target = this.state.scaling.targets.get(key);
      if (target === undefined) continue;
      changed = scaleByAlarms(this.world, this.state, target, asking, at) || changed;
      if (target.lastNotScaled === 'AlreadyAtMinCapacity') this.rest(target, asking);
    }
    return changed;
  }

  /** Only low alarms that target tracking made: they never ask for more than there is. */
  private rest(target: ScalableTarget, triggers: readonly Trigger[]): void {
    for (const { alarm, policy } of triggers) {
      const low = alarm.spec.comparison === 'LessThanThreshold' && policy.alarmNames.includes(alarm.name);
      if (low) this.resting.set(alarm.name, target);
    }
  }

  run(at: number): boolean {
    this.watches ??= watchesOf(this.state);
    const triggers = [...this.actOnStatesSetByHand(this.watches, at)];
    if (at % MINUTE_MS === 0) {
      for (const watch of this.watches.values()) {
        if (at % watch.periodMs === 0) triggers.push(...this.evaluate(watch, at));
      }
    }
    return triggers.length > 0 && this.scale(triggers, at);
  }
}

/** Evaluates alarms each minute and scales as those ask that are actions of a policy. */
export const alarmWork: BackgroundWorkOf = (world, state, until) => {
  const run = new AlarmRun(world, state, until);
  return {
    dueAt(after) {
      const { alarms, setByHand } = state.alarms;
      if (setByHand.size > 0) return after;
      return alarms.size === 0 ? Number.POSITIVE_INFINITY : (Math.floor(after / MINUTE_MS) + 1) * MINUTE_MS;
    },
    run: (at) => run.run(at),
    forget: () => run.forget(),
  };
};
