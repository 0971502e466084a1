import type { TaskRange } from '@/lib/domain/capacity/task-split';
import { formatCount } from '@/lib/format/number';

/** "2", or "2 to 3" where whole tasks leave it open. */
export function formatTaskRange({ least, most }: TaskRange): string {
  return least === most ? formatCount(least) : `${formatCount(least)} to ${formatCount(most)}`;
}
