import { cx } from './cx';

/** A grey shape where something will be; give it the size of what comes. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cx('block h-3 animate-pulse rounded-xs bg-pressed', className)} />;
}
