import type { CellTable } from './cell';

/** A stretch of simulated minutes, with the hourly sums of the metrics that were asked for. */
export interface Span<Minutes> {
  /** What the simulation depended on besides the workload. */
  readonly fingerprint: string;
  readonly minutes: Minutes;
  readonly hourlySums: Map<string, CellTable>;
}

/** More than one only while what a workload depended on goes back and forth, as between the versions of an alias. */
const MOST_ALIKE = 4;

/** Remembers simulated spans by workload and start; what was made first is forgotten first once there are too many. */
export class SpanCache<Minutes> {
  private readonly workloads = new WeakMap<object, Map<number, Span<Minutes>[]>>();
  private readonly made: { readonly spans: Map<number, Span<Minutes>[]>; readonly begin: number }[] = [];
  private forgotten = 0;

  constructor(private readonly most: number) {}

  /** Returns the span that depended on the same, or null. */
  find(workload: object, begin: number, fingerprint: string): Span<Minutes> | null {
    const alike = this.workloads.get(workload)?.get(begin);
    if (alike === undefined) return null;
    for (const span of alike) if (span.fingerprint === fingerprint) return span;
    return null;
  }

  /** Keeps a span and returns it. */
  keep(workload: object, begin: number, fingerprint: string, minutes: Minutes): Span<Minutes> {
    const spans = this.workloads.get(workload) ?? new Map<number, Span<Minutes>[]>();
    this.workloads.set(workload, spans);
    const span = { fingerprint, minutes, hourlySums: new Map<string, CellTable>() };
    const alike = spans.get(begin);
    if (alike === undefined) {
      spans.set(begin, [span]);
      this.remember(spans, begin);
    } else {
      if (alike.length === MOST_ALIKE) alike.shift();
      alike.push(span);
    }
    return span;
  }

  private remember(spans: Map<number, Span<Minutes>[]>, begin: number): void {
    this.made.push({ spans, begin });
    if (this.made.length - this.forgotten <= this.most) return;
    const oldest = this.made[this.forgotten];
    oldest?.spans.delete(oldest.begin);
    this.forgotten += 1;
    if (this.forgotten < this.most) return;
    this.made.splice(0, this.forgotten);
    this.forgotten = 0;
  }
}
