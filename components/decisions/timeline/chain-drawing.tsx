import { Link } from '@/components/ui/link';
import { StatusIcon, type StatusTone } from '@/components/ui/status';
import { statusWords, toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import type { Chain, ChainRow, SupersessionChart } from '@/lib/present/decisions/supersession-chart';

interface ChainDrawingProps {
  readonly chain: Chain;
  readonly ticks: SupersessionChart['ticks'];
}

const rowPx = 40;
const barAtPx = 30;
const bars: Readonly<Record<StatusTone, string>> = {
  good: 'bg-good',
  attention: 'bg-attention',
  bad: 'bg-bad',
  progress: 'bg-progress',
  neutral: 'bg-line-strong',
};

/** One line of succession: a bar for the time each decision held, from each a line down to what took its place. */
export function ChainDrawing({ chain, ticks }: ChainDrawingProps) {
  const height = chain.rows.length * rowPx;
  return (
    <li className="relative border-line border-b pb-2">
      <svg
        aria-hidden
        className="absolute inset-x-0 top-0 w-full"
        height={height}
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
      >
        {ticks.map(({ at }) => (
          <line
            key={at}
            x1={at}
            x2={at}
            y1={0}
            y2={height}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {chain.edges.map(({ from, to }) => (
          <Edge key={`${from} ${to}`} rows={chain.rows} from={from} to={to} />
        ))}
      </svg>
      <ol className="relative" aria-label="Line of succession">
        {chain.rows.map((row) => (
          <Row key={row.decision.id} row={row} />
        ))}
      </ol>
      <div aria-hidden className="relative h-4 text-ink-3 text-xs">
        {ticks.map(({ at, label }) => (
          <span
            key={at}
            className="absolute"
            style={at > 90 ? { right: `${100 - at}%` } : { left: `${at}%` }}
          >
            {label}
          </span>
        ))}
      </div>
    </li>
  );
}

function Edge({
  rows,
  from,
  to,
}: {
  readonly rows: readonly ChainRow[];
  readonly from: number;
  readonly to: number;
}) {
  const x = rows[to]?.start ?? null;
  if (x === null || rows[from]?.start === null) return null;
  const y = (index: number) => index * rowPx + barAtPx + 2;
  return (
    <line
      x1={x}
      x2={x}
      y1={y(from)}
      y2={y(to)}
      className="stroke-control"
      vectorEffect="non-scaling-stroke"
    />
  );
}

function Row({ row }: { readonly row: ChainRow }) {
  const { decision, start, end, successors } = row;
  const { tone, label } = statusWords[decision.status];
  const isLate = start !== null && start > 50;
  return (
    <li className="relative" style={{ height: rowPx }}>
      <span
        className={`absolute top-1 flex max-w-full items-center gap-1.5 text-sm ${isLate ? 'right-0' : ''}`}
        style={isLate || start === null ? {} : { left: `${start}%`, maxWidth: `${100 - start}%` }}
      >
        <StatusIcon tone={tone} />
        <Link href={`/decisions/${decision.slug}`} className="truncate">
          {`${toDecisionRef(decision)} ${toDecisionTitle(decision)}`}
        </Link>
        {start === null ? <span className="shrink-0 text-ink-3 text-xs">day unknown</span> : null}
        <span className="sr-only">
          {`${label}, ${decision.date ?? 'day unknown'}${successors.length > 0 ? `, gave way to ${successors.map(toDecisionRef).join(', ')}` : ''}`}
        </span>
      </span>
      {start === null ? null : (
        <span
          aria-hidden
          className={`absolute h-1 min-w-1.5 rounded-full forced-color-adjust-none ${bars[tone]}`}
          style={{
            top: barAtPx,
            left: `min(${start}%, 100% - 6px)`,
            width: end === null ? 0 : `${Math.max(end - start, 0)}%`,
          }}
        />
      )}
    </li>
  );
}
