import { Check, Circle, CircleAlert, CircleX, LoaderCircle, type LucideIcon, Minus } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import type { ProgressStage, StageState } from '@/lib/present/changes/change-progress';

const looks: Record<StageState, { readonly icon: LucideIcon; readonly hue: string; readonly word: string }> =
  {
    done: { icon: Check, hue: 'text-good-text', word: 'done' },
    current: { icon: LoaderCircle, hue: 'text-progress-text', word: 'now' },
    waiting: { icon: Circle, hue: 'text-ink-3', word: 'to come' },
    failed: { icon: CircleX, hue: 'text-bad-text', word: 'failed' },
    attention: { icon: CircleAlert, hue: 'text-attention-text', word: 'needs a look' },
    skipped: { icon: Minus, hue: 'text-ink-3', word: 'not reached' },
  };

/** Where a change stands between planned and in force. */
export function ProgressStages({ stages }: { readonly stages: readonly ProgressStage[] }) {
  return (
    <ol className="grid grid-cols-4 gap-1">
      {stages.map((stage) => {
        const { icon: Icon, hue, word } = looks[stage.state];
        const isNow = stage.state === 'current';
        return (
          <li
            key={stage.name}
            {...(isNow ? { 'aria-current': 'step' as const } : {})}
            className={cx('flex flex-col gap-1 border-t-2 pt-1.5', toLine(stage.state))}
          >
            <span className={cx('flex items-center gap-1 text-xs', hue)}>
              <Icon
                aria-hidden
                size={12}
                className={cx(
                  'shrink-0',
                  isNow && stage.name !== 'planned' && 'animate-spin [animation-duration:2s]',
                )}
              />
              <span className={cx('truncate', isNow && 'font-medium')}>{stage.label}</span>
              <span className="sr-only">{`: ${word}`}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function toLine(state: StageState): string {
  switch (state) {
    case 'done':
      return 'border-good';
    case 'current':
      return 'border-progress';
    case 'failed':
      return 'border-bad';
    case 'attention':
      return 'border-attention';
    case 'waiting':
    case 'skipped':
      return 'border-line';
  }
}
