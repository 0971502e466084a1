import type { HealthReason, ModuleHealth } from '@/lib/contracts/inventory';
import { listWords } from '@/lib/format/text';

const topicWords: Readonly<Record<HealthReason['topic'], string>> = {
  state: 'failed',
  provisioned: 'capacity failed',
  tasks: 'tasks missing',
  errors: 'errors',
  throttles: 'throttled',
  coldStarts: 'cold starts',
};

export interface HealthWords {
  readonly tone: 'good' | 'attention' | 'bad' | 'neutral';
  /** What it is about: "errors, cold starts"; or that nothing stands out. */
  readonly text: string;
  /** Said before the text where the hue is not seen. */
  readonly state: string;
}

/** A health in the few words of a table's cell. */
export function toHealthWords({ state, topics }: Pick<ModuleHealth, 'state' | 'topics'>): HealthWords {
  const text = topics.map((topic) => topicWords[topic]).join(', ');
  switch (state) {
    case 'good':
      return { tone: 'good', text: 'good', state: '' };
    case 'unknown':
      return { tone: 'neutral', text: 'not measured', state: '' };
    case 'attention':
      return { tone: 'attention', text, state: 'worth watching' };
    case 'bad':
      return { tone: 'bad', text, state: 'needs you' };
  }
}

/** Each of the things that reasons are about, once, in their order. */
export function topicsOf(reasons: readonly Pick<HealthReason, 'topic'>[]): HealthReason['topic'][] {
  return [...new Set(reasons.map(({ topic }) => topic))];
}

/** A few names and how many more: "a, b and 3 more". */
export function nameSome(names: readonly string[], most: number): string {
  const shown = names.length <= most + 1 ? names : [...names.slice(0, most), `${names.length - most} more`];
  return listWords(shown);
}
