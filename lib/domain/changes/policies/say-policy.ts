import { toWallTime } from '../../time/zoned-time';
import type { FreezeWindow, Policy, PolicyRule } from './policy';

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** What a policy is about, e.g. "valuation in prod", to stand after "in" or "for". */
export function sayPolicyScope({ module, stage }: Pick<Policy, 'module' | 'stage'>): string {
  if (module !== null) return stage === null ? module.name : `${module.name} in ${stage}`;
  return stage === null ? 'the whole estate' : `every module in ${stage}`;
}

/** A rule in one sentence. */
export function sayRule(rule: PolicyRule): string {
  switch (rule.kind) {
    case 'approval':
      return 'A second person must approve each change; taking one back needs nobody.';
    case 'blastRadius':
      return `${sayRadius(rule)} may be changed together.`;
    case 'freeze': {
      const back = rule.stopsWaysBack ? ', not even to take a change back' : ', but to take a change back';
      return `Nothing is changed ${sayWindow(rule.window)}${back}.`;
    }
    case 'readOnly':
      return 'Nothing is written to AWS, not even to take a change back.';
    case 'budget':
      return 'No change may carry the month past a budget that covers it.';
  }
}

/** How much may be changed together, in words. */
export function sayRadius({
  maxWorkloads,
  maxModulePercent,
}: {
  readonly maxWorkloads: number | null;
  readonly maxModulePercent: number | null;
}): string {
  const count =
    maxWorkloads === null
      ? null
      : `At most ${maxWorkloads === 1 ? '1 workload' : `${maxWorkloads} workloads`}`;
  if (maxModulePercent === null) return count ?? 'Any number of workloads';
  const share = `${maxModulePercent} % of a module`;
  return count === null ? `At most ${share}` : `${count} and ${share}`;
}

/** When a window holds, in words and with its zone. */
export function sayWindow(window: FreezeWindow): string {
  const zone = `(${window.timeZone})`;
  if (window.repeats === 'once') return `from ${sayWall(window.from)} until ${sayWall(window.until)} ${zone}`;
  const { days, from, until, daysLater } = window;
  const which = sayDays(days);
  if (daysLater === 0) return `${which} from ${from} until ${until} ${zone}`;
  const [only] = days;
  const end =
    days.length === 1 && only !== undefined
      ? (dayNames[(only - 1 + daysLater) % 7] ?? '')
      : daysLater === 1
        ? 'the next day'
        : `${daysLater} days later`;
  return `${which} from ${from} until ${end} ${until} ${zone}`;
}

/** A moment as the clocks of a zone show it: "2026-12-21 08:00 (Europe/Berlin)". */
export function sayMoment(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = toWallTime(at, timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)} (${timeZone})`;
}

function sayWall(text: string): string {
  return text.replace('T', ' ');
}

function sayDays(days: readonly number[]): string {
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  if (sorted.length === 7) return 'every day';
  const names = sorted.map((day) => dayNames[day - 1] ?? '');
  const last = names.at(-1) ?? '';
  return `every ${names.length === 1 ? last : `${names.slice(0, -1).join(', ')} and ${last}`}`;
}
