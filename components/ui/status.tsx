import { CircleAlert, CircleCheck, CircleDashed, CircleX, LoaderCircle, type LucideIcon } from 'lucide-react';
import { cx } from './cx';

export type StatusTone = 'good' | 'attention' | 'bad' | 'progress' | 'neutral';

const icons: Record<StatusTone, LucideIcon> = {
  good: CircleCheck,
  attention: CircleAlert,
  bad: CircleX,
  progress: LoaderCircle,
  neutral: CircleDashed,
};

const texts: Record<StatusTone, string> = {
  good: 'text-good-text',
  attention: 'text-attention-text',
  bad: 'text-bad-text',
  progress: 'text-progress-text',
  neutral: 'text-ink-2',
};

const boxes: Record<StatusTone, string> = {
  good: 'border-good-line bg-good-soft',
  attention: 'border-attention-line bg-attention-soft',
  bad: 'border-bad-line bg-bad-soft',
  progress: 'border-progress-line bg-progress-soft',
  neutral: 'border-line bg-sunken',
};

interface StatusProps {
  readonly tone: StatusTone;
  /** The word; colour alone never carries the meaning. */
  readonly children: React.ReactNode;
  readonly className?: string;
}

/** A state as icon, word and hue, in a line of text or a table's cell. */
export function Status({ tone, children, className }: StatusProps) {
  return (
    <span
      className={cx('inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap', texts[tone], className)}
    >
      <StatusIcon tone={tone} />
      <span className="self-baseline truncate">{children}</span>
    </span>
  );
}

/** The tint behind a banner of this tone. */
export function statusBox(tone: StatusTone): string {
  return boxes[tone];
}

export function StatusIcon({ tone, size = 14 }: { readonly tone: StatusTone; readonly size?: number }) {
  const Icon = icons[tone];
  return (
    <Icon
      aria-hidden
      size={size}
      className={cx('shrink-0', texts[tone], tone === 'progress' && 'animate-spin [animation-duration:2s]')}
    />
  );
}
