/** What is wrong, or may be, with one workload; rates over the summary window, null where unknown. */
export interface WorkloadFacts {
  readonly id: string;
  readonly kind: 'function' | 'service';
  readonly name: string;
  /** Lambda's state of the function; null for services and where it has not been read. */
  readonly state: string | null;
  readonly provisionedFailed: boolean;
  readonly desiredCount: number | null;
  readonly runningCount: number | null;
  readonly invocations: number | null;
  readonly errors: number | null;
  readonly throttles: number | null;
  readonly coldStarts: number | null;
  /** Requests among which cold starts were counted. */
  readonly coldRequests: number | null;
}

/** What a reason is about. */
export type HealthTopic = 'state' | 'provisioned' | 'tasks' | 'errors' | 'throttles' | 'coldStarts';

export interface HealthReason {
  /** bad: a person must act; attention: worth watching. */
  readonly severity: 'bad' | 'attention';
  readonly topic: HealthTopic;
  readonly message: string;
  readonly workload: Pick<WorkloadFacts, 'id' | 'kind' | 'name'>;
}

// Over these a person should look: 1 % of requests failing is noticed by users, 5 % is an outage; a tenth of requests
// starting cold is what the sample systems themselves alarm at.
const errorRateAttention = 0.01;
const errorRateBad = 0.05;
const coldRateAttention = 0.1;
// Fewer requests than this say nothing about a rate.
const enoughRequests = 100;

/** What a person should look at in one workload, worst first; empty when nothing is known to be wrong. */
export function judgeWorkload(facts: WorkloadFacts): readonly HealthReason[] {
  const reasons = [...judgeState(facts), ...judgeRates(facts)];
  return reasons.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'bad' ? -1 : 1));
}

function judgeState(facts: WorkloadFacts): HealthReason[] {
  const { name, desiredCount: desired, runningCount: running } = facts;
  const reasons: HealthReason[] = [];
  if (facts.state === 'Failed')
    reasons.push(reason(facts, 'bad', 'state', `${name} is in the state Failed.`));
  if (facts.provisionedFailed) {
    reasons.push(reason(facts, 'bad', 'provisioned', `${name} could not get its provisioned concurrency.`));
  }
  if (desired !== null && running !== null && running < desired) {
    const severity = running === 0 ? 'bad' : 'attention';
    reasons.push(reason(facts, severity, 'tasks', `${name} runs ${running} of ${desired} tasks.`));
  }
  return reasons;
}

function judgeRates(facts: WorkloadFacts): HealthReason[] {
  const { name, invocations, errors, throttles, coldStarts, coldRequests } = facts;
  const reasons: HealthReason[] = [];
  if (throttles !== null && throttles > 0) {
    const times = throttles === 1 ? 'once' : `${throttles.toLocaleString('en-US')} times`;
    reasons.push(reason(facts, 'attention', 'throttles', `${name} was throttled ${times} in 7 days.`));
  }
  const errorRate = isEnough(invocations) ? (errors ?? 0) / invocations : 0;
  if (errorRate >= errorRateAttention) {
    const severity = errorRate >= errorRateBad ? 'bad' : 'attention';
    reasons.push(
      reason(facts, severity, 'errors', `${percent(errorRate)} of the requests to ${name} failed in 7 days.`),
    );
  }
  const coldRate = isEnough(coldRequests) ? (coldStarts ?? 0) / coldRequests : 0;
  if (coldRate >= coldRateAttention) {
    const message = `${percent(coldRate)} of the requests to ${name} that were counted in 7 days started cold.`;
    reasons.push(reason(facts, 'attention', 'coldStarts', message));
  }
  return reasons;
}

function isEnough(requests: number | null): requests is number {
  return requests !== null && requests >= enoughRequests;
}

function reason(
  { id, kind, name }: WorkloadFacts,
  severity: HealthReason['severity'],
  topic: HealthTopic,
  message: string,
): HealthReason {
  return { severity, topic, message, workload: { id, kind, name } };
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(rate < 0.1 ? 1 : 0)} %`;
}
