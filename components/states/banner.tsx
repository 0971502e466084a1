import { toSentence } from '@/lib/format/text';
import { cx } from '../ui/cx';
import { StatusIcon, type StatusTone, statusBox } from '../ui/status';

interface BannerProps {
  readonly tone: StatusTone;
  readonly title: string;
  readonly children?: React.ReactNode;
  /** What can be done about it, at the end of the line. */
  readonly act?: React.ReactNode;
  readonly className?: string;
}

/** A line above data that is good but not all there is, or that something else must be known about. */
export function Banner({ tone, title, children, act, className }: BannerProps) {
  return (
    <div
      role="status"
      className={cx(
        'flex flex-wrap items-start gap-x-2 rounded border px-3 py-1.5',
        statusBox(tone),
        className,
      )}
    >
      <span className="flex h-5 items-center">
        <StatusIcon tone={tone} />
      </span>
      <div className="min-w-0 flex-1 basis-56">
        <span className="font-medium text-ink">{children ? toSentence(title) : title}</span>
        {children ? <span className="text-ink-2"> {children}</span> : null}
      </div>
      {act}
    </div>
  );
}
