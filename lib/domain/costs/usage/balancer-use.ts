/** A target group with a load balancer in front of it. */
export interface BalancedTargetGroup {
  readonly targetGroupArn: string;
  readonly balancerArn: string;
  readonly balancerName: string;
  /** application | network | gateway */
  readonly type: string;
  readonly createdAt: Date;
}

/** A target group of a service with the load balancer in front of it. */
export interface BalancedTarget {
  /** As CloudWatch names them: `app/name/id` and `targetgroup/name/id`. */
  readonly balancer: string;
  readonly targetGroup: string;
  readonly name: string;
  readonly type: string;
  readonly createdAt: Date;
  /** Target groups the load balancer sends to, and services whose tasks are in this one. */
  readonly groups: number;
  readonly services: number;
}

type Points = ReadonlyMap<number, number>;

/** What CloudWatch answered of load balancers, by name: a value per start of a period in ms. */
export interface BalancerPoints {
  readonly requests: ReadonlyMap<string, Points>;
  readonly lcuHours: ReadonlyMap<string, Points>;
  /** By target group; one that is not in it had no requests. */
  readonly groupRequests: ReadonlyMap<string, Points>;
}

/** The load balancers in front of a service, with what CloudWatch has of them. */
export interface Balancing {
  readonly targets: readonly BalancedTarget[];
  readonly points: BalancerPoints;
}

/** A service's part of the hours and of the capacity units of its load balancers; null where they are not known. */
export interface BalancerUse {
  readonly balancerHours: number | null;
  readonly lcuHours: number | null;
}

/**
 * A service's part of its Application Load Balancers over one period, in ms. What a load balancer costs is shared
 * among its target groups by the requests each was sent, equally where there were none, so that the parts sum to it.
 * ConsumedLCUs summed over an hour are its LCU-hours, as AWS documents of ReservedLCUs
 * (https://docs.aws.amazon.com/elasticloadbalancing/latest/application/monitor-capacity-unit-reservation.html).
 * `lateFrom` is since when its datapoints may still be under way.
 */
export function toBalancerUse(
  { targets, points }: Balancing,
  from: number,
  to: number,
  lateFrom: number,
): BalancerUse {
  let balancerHours = 0;
  let lcuHours: number | null = 0;
  for (const target of targets.filter(isPriced)) {
    const share = shareOf(target, points, from);
    const units = unitsOf(target, points, from, lateFrom);
    balancerHours += share * hoursOf(target, from, to);
    lcuHours = lcuHours === null || units === null ? null : lcuHours + share * units;
  }
  return { balancerHours, lcuHours };
}

const hourMs = 3_600_000;

/** True for Application Load Balancers, the only ones whose capacity units are measured and priced here. */
export function isPriced({ type }: Pick<BalancedTarget, 'type'>): boolean {
  return type === 'application';
}

/** The part of a load balancer that falls to each service of a target group while nothing calls it. */
export function restingShare({ groups, services }: Pick<BalancedTarget, 'groups' | 'services'>): number {
  return 1 / groups / services;
}

function shareOf(target: BalancedTarget, points: BalancerPoints, at: number): number {
  const all = points.requests.get(target.balancer)?.get(at) ?? 0;
  if (target.groups === 1 || all === 0) return restingShare(target);
  const own = points.groupRequests.get(target.targetGroup)?.get(at) ?? 0;
  return Math.min(1, own / all) / target.services;
}

// A part of an hour is billed as a whole one.
function hoursOf({ createdAt }: BalancedTarget, from: number, to: number): number {
  const since = Math.max(from, Math.floor(createdAt.getTime() / hourMs) * hourMs);
  return Math.max(0, (to - since) / hourMs);
}

/**
 * Capacity units are emitted only while there are requests, and up to an hour late: until then they are taken to be as
 * many a request as in the rest of the window.
 */
function unitsOf({ balancer }: BalancedTarget, points: BalancerPoints, at: number, lateFrom: number) {
  const units = points.lcuHours.get(balancer);
  const requests = points.requests.get(balancer);
  const measured = units?.get(at);
  const asked = requests?.get(at) ?? 0;
  if (measured !== undefined || asked === 0) return measured ?? 0;
  if (at < lateFrom || !units || !requests) return null;
  let known = 0;
  for (const [start, value] of requests) if (units.has(start)) known += value;
  return known === 0 ? null : (asked * [...units.values()].reduce((sum, one) => sum + one, 0)) / known;
}
