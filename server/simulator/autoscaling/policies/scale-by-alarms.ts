import type { RegionState, World } from '../../world';
import { noteActivity } from '../activities';
import type { Capacity } from '../capacity/capacity';
import { changeCapacity } from '../capacity/change-capacity';
import { capacityOf } from '../capacity/resource-capacity';
import { type NotScaledReason, type ScalableTarget, scalableKey } from '../state';
import { trackingOf } from './tracking';
import { type Trigger, type Wish, wishOf } from './wish';

/** A change that the resource refused is tried again after a while, not every minute. */
const RETRY_MS = 5 * 60_000;

function causeOf({ alarm, policy }: Trigger): string {
  return `monitor alarm ${alarm.name} in state ${alarm.state} triggered policy ${policy.name}`;
}

function largest(wishes: readonly Wish[]): Wish | null {
  return wishes.reduce<Wish | null>(
    (most, wish) => (most === null || wish.count > most.count ? wish : most),
    null,
  );
}

/** Scaling in needs the consent of every target-tracking policy that scales in at all. */
function allAgree(state: RegionState, target: ScalableTarget, ins: readonly Wish[]): boolean {
  const agreeing = new Set(ins.map(({ trigger }) => trigger.policy.name));
  const key = scalableKey(target);
  return [...state.scaling.policies.values()]
    .filter((policy) => policy.type === 'TargetTrackingScaling' && scalableKey(policy) === key)
    .every((policy) => agreeing.has(policy.name) || !trackingOf(policy).scalesIn);
}

/** One target at one moment, with what its alarms ask for. */
class Scaling {
  constructor(
    private readonly world: World,
    private readonly state: RegionState,
    private readonly target: ScalableTarget,
    private readonly capacity: Capacity,
    private readonly now: number,
  ) {}

  /** A reason is noted once until something else happens to the target. */
  private refuse(wish: Wish, reason: NotScaledReason): boolean {
    if (this.target.lastNotScaled === reason.Code) return false;
    this.target.lastNotScaled = reason.Code;
    noteActivity(this.state, this.target, {
      description: 'Attempting to scale due to alarm triggered',
      cause: causeOf(wish.trigger),
      startTime: this.now,
      endTime: this.now,
      statusCode: reason.Code === 'AlreadyAtDesiredCapacity' ? 'Successful' : 'Failed',
      statusMessage: '',
      notScaled: reason,
    });
    return false;
  }

  private change(wish: Wish, count: number): boolean {
    const changed = changeCapacity(
      this.world,
      this.state,
      this.target,
      { count, cause: causeOf(wish.trigger) },
      this.now,
    );
    if (!changed) this.target.settledAt = this.now + RETRY_MS;
    return changed;
  }

  /** During a cooldown what the last scale-out added counts as part of the next one. */
  out(wish: Wish): boolean {
    const { target, now } = this;
    const { desired } = this.capacity;
    const { minCapacity, maxCapacity, lastOut } = target;
    if (target.suspended.DynamicScalingOutSuspended) return false;
    if (desired >= maxCapacity)
      return this.refuse(wish, { Code: 'AlreadyAtMaxCapacity', MaxCapacity: maxCapacity });
    const cooling = lastOut !== null && now < lastOut.at + wish.cooldownMs;
    const wanted = cooling ? wish.count - lastOut.added : wish.count;
    const count = Math.min(maxCapacity, Math.max(minCapacity, wanted));
    if (count <= desired) {
      return cooling
        ? false
        : this.refuse(wish, { Code: 'AlreadyAtDesiredCapacity', CurrentCapacity: desired });
    }
    const changed = this.change(wish, count);
    if (changed) target.lastOut = { at: Math.max(now, target.settledAt), added: count - desired };
    return changed;
  }

  in(wish: Wish, ins: readonly Wish[]): boolean {
    const { target, now } = this;
    const { desired, keeps } = this.capacity;
    const { maxCapacity, lastInAt } = target;
    const minCapacity = Math.max(target.minCapacity, target.predictedCapacity ?? 0);
    if (keeps || target.suspended.DynamicScalingInSuspended) return false;
    if (desired <= minCapacity)
      return this.refuse(wish, { Code: 'AlreadyAtMinCapacity', MinCapacity: minCapacity });
    if (!allAgree(this.state, target, ins)) return false;
    const count = Math.max(minCapacity, Math.min(maxCapacity, wish.count));
    if (count >= desired) return this.refuse(wish, { Code: 'AutoScalingAnticipatedFlapping' });
    if (lastInAt !== null && now < lastInAt + wish.cooldownMs) return false;
    const changed = this.change(wish, count);
    if (changed) target.lastInAt = now;
    return changed;
  }
}

/**
 * Scales one target as the alarms ask that act at this moment: out by the largest wish if any wants out, in to the
 * largest one if all tracking policies agree. Returns whether the capacity changed.
 */
export function scaleByAlarms(
  world: World,
  state: RegionState,
  target: ScalableTarget,
  triggers: readonly Trigger[],
  now: number,
): boolean {
  const capacity = capacityOf(state, target, now);
  if (capacity === null) return false;
  const wishes = triggers.map((trigger) => wishOf(target, capacity, trigger)).filter((wish) => wish !== null);
  const scaling = new Scaling(world, state, target, capacity, now);
  const out = largest(wishes.filter((wish) => wish.direction === 'out'));
  if (out !== null) return scaling.out(out);
  const ins = wishes.filter((wish) => wish.direction === 'in');
  const least = largest(ins);
  return least !== null && scaling.in(least, ins);
}
