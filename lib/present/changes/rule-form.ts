import type { ChangePolicy } from '@/lib/contracts/policies';
import type { PolicyKind, PolicyRule, Weekday } from '@/lib/domain/changes/policies/policy';

/** What a person has chosen of a policy's rule; every kind's fields at once, so that trying another loses nothing. */
export interface RuleForm {
  readonly kind: PolicyKind;
  readonly repeats: 'once' | 'weekly';
  readonly fromDate: string;
  readonly untilDate: string;
  readonly days: readonly Weekday[];
  readonly fromTime: string;
  readonly untilTime: string;
  readonly daysLater: number;
  readonly timeZone: string;
  readonly stopsWaysBack: boolean;
  readonly maxWorkloads: number | null;
  readonly maxModulePercent: number | null;
}

/** The kinds as they are offered, each with what it does. */
export const kindChoices: readonly { readonly value: PolicyKind; readonly label: string }[] = [
  { value: 'approval', label: 'Approval: a second person must approve' },
  { value: 'blastRadius', label: 'Blast radius: how much at once' },
  { value: 'freeze', label: 'Freeze: no change in a stretch of time' },
  { value: 'readOnly', label: 'Read-only: nothing is written' },
  { value: 'budget', label: 'Budget: no change may pass it' },
];

export const weekdayNames: readonly (readonly [Weekday, string])[] = [
  [1, 'Mon'],
  [2, 'Tue'],
  [3, 'Wed'],
  [4, 'Thu'],
  [5, 'Fri'],
  [6, 'Sat'],
  [7, 'Sun'],
];

/** A form for a new policy, in the person's zone: a freeze over the weekend. */
export function toRuleForm(timeZone: string): RuleForm {
  return {
    kind: 'freeze',
    repeats: 'weekly',
    fromDate: '',
    untilDate: '',
    days: [5],
    fromTime: '16:00',
    untilTime: '08:00',
    daysLater: 3,
    timeZone,
    stopsWaysBack: false,
    maxWorkloads: 5,
    maxModulePercent: null,
  };
}

/** The form of a policy as it is in force. */
export function toRuleFormOf({ rule }: Pick<ChangePolicy, 'rule'>, timeZone: string): RuleForm {
  const blank = { ...toRuleForm(timeZone), kind: rule.kind };
  if (rule.kind === 'blastRadius') return { ...blank, ...rule };
  if (rule.kind !== 'freeze') return blank;
  const { window, stopsWaysBack } = rule;
  const shared = { ...blank, stopsWaysBack, timeZone: window.timeZone, repeats: window.repeats };
  if (window.repeats === 'once') return { ...shared, fromDate: window.from, untilDate: window.until };
  const { days, from, until, daysLater } = window;
  return { ...shared, days, fromTime: from, untilTime: until, daysLater };
}

/** The rule a form stands for; the contract says what is wrong with it. */
export function toRule(form: RuleForm): PolicyRule {
  const { maxWorkloads, maxModulePercent } = form;
  if (form.kind === 'blastRadius') return { kind: form.kind, maxWorkloads, maxModulePercent };
  if (form.kind !== 'freeze') return { kind: form.kind };
  const { timeZone, stopsWaysBack } = form;
  const window =
    form.repeats === 'once'
      ? ({ repeats: 'once', from: form.fromDate, until: form.untilDate, timeZone } as const)
      : ({
          repeats: 'weekly',
          days: form.days,
          from: form.fromTime,
          until: form.untilTime,
          daysLater: form.daysLater,
          timeZone,
        } as const);
  return { kind: 'freeze', window, stopsWaysBack };
}
