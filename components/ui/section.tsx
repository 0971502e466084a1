import { useId } from 'react';
import { cx } from './cx';

interface SectionProps {
  readonly title: string;
  /** Beside the title: where it comes from, or what can be done. */
  readonly aside?: React.ReactNode;
  readonly children: React.ReactNode;
  /** For links that lead to it. */
  readonly anchor?: string;
  /** `h3` inside a panel or a section. */
  readonly level?: 'h2' | 'h3';
  readonly className?: string;
}

/** A titled part of a page or panel. */
export function Section({ title, aside, children, anchor, level = 'h2', className }: SectionProps) {
  const titleId = useId();
  const Heading = level;
  return (
    <section
      aria-labelledby={titleId}
      {...(anchor ? { id: anchor } : {})}
      className={cx('flex scroll-mt-16 flex-col gap-2', className)}
    >
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Heading id={titleId} className={level === 'h2' ? 'font-semibold text-base' : 'font-medium text-sm'}>
          {title}
        </Heading>
        {aside ? <div className="text-ink-3 text-xs">{aside}</div> : null}
      </div>
      {children}
    </section>
  );
}
