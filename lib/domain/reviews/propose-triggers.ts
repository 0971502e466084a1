import type { ReviewFacts } from '../decisions/decision';
import { addDays, nextOn } from './cadence';
import { proposeRule } from './propose-rule';
import type { TriggerRule } from './trigger';

export interface ProposedTrigger {
  readonly title: string;
  readonly rule: TriggerRule;
  readonly sourceText: string;
  readonly sourceLine: number | null;
  /** The text states it as it is, so that nothing is left to confirm. */
  readonly isStated: boolean;
}

interface Known {
  /** When it was decided, YYYY-MM-DD; null where the record does not say. */
  readonly decidedOn: string | null;
  readonly today: string;
  /** The workloads it may speak of. */
  readonly names: readonly string[];
}

const longestTitle = 120;
const askAfterDays = 90;

/** What a record's own words ask to be watched: a rule where they allow one, else a question to a person on a cadence. */
export function proposeTriggers({ triggers, next, cadence }: ReviewFacts, known: Known): ProposedTrigger[] {
  const every = cadence?.every ?? null;
  const lines = triggers.flatMap(({ text, from, source }): ProposedTrigger[] => {
    const rule = proposeRule(text, known.names);
    // A risk or a criterion is no trigger unless it can be watched.
    if (rule === null && source !== 'triggers') return [];
    const asked = {
      kind: 'manual',
      question: shorten(text, 500),
      on: addDays(known.today, askAfterDays),
    } as const;
    return [
      {
        title: shorten(text, longestTitle),
        rule: rule ?? { ...asked, every: every ?? 'quarterly' },
        sourceText: text,
        sourceLine: from,
        isStated: false,
      },
    ];
  });
  if (next) {
    const text = `Next review ${next.date}`;
    return [{ ...dated(next.date, every), title: text, sourceText: text, sourceLine: next.line }, ...lines];
  }
  if (cadence && known.decidedOn) {
    const on = nextOn(known.decidedOn, cadence.every, known.decidedOn);
    const source = { sourceText: cadence.text, sourceLine: cadence.line };
    return [{ ...dated(on, every), title: shorten(cadence.text, longestTitle), ...source }, ...lines];
  }
  return lines;
}

function dated(on: string, every: Extract<TriggerRule, { kind: 'date' }>['every']) {
  return { rule: { kind: 'date', on, every }, isStated: true } as const;
}

function shorten(text: string, longest: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
