import { Copyable } from '@/components/ui/copyable';
import { Time } from '@/components/ui/time';
import { type DifferenceLine, isLongValue } from '@/lib/present/inventory/differences';

/** What a field was and became: short values side by side, long ones shortened under each other, lists by what came and went. */
export function FromTo({ line }: { readonly line: DifferenceLine }) {
  const { added, removed, from, to } = line;
  if (added.length + removed.length > 0) return <ListChange line={line} />;
  const isStacked = isLongValue(from) || isLongValue(to);
  return (
    <span className={isStacked ? 'flex flex-col items-start' : 'flex flex-wrap items-baseline gap-x-1.5'}>
      <del className="flex max-w-full items-baseline gap-1.5 text-ink-3 no-underline">
        {isStacked ? <Sign sign="−" /> : null}
        <Value value={from} line={line} />
      </del>
      {isStacked ? null : (
        <span aria-hidden className="text-ink-3">
          →
        </span>
      )}
      <span className="sr-only"> became </span>
      <ins className="flex max-w-full items-baseline gap-1.5 font-medium no-underline">
        {isStacked ? <Sign sign="+" /> : null}
        <Value value={to} line={line} />
      </ins>
    </span>
  );
}

function ListChange({ line }: { readonly line: DifferenceLine }) {
  return (
    <ul className="font-mono text-xs leading-6">
      {line.removed.map((one) => (
        <li key={`- ${one}`}>
          <del className="flex max-w-full items-baseline gap-1.5 text-bad-text no-underline">
            <Sign sign="−" />
            <Value value={one} line={line} />
          </del>
        </li>
      ))}
      {line.added.map((one) => (
        <li key={`+ ${one}`}>
          <ins className="flex max-w-full items-baseline gap-1.5 text-good-text no-underline">
            <Sign sign="+" />
            <Value value={one} line={line} />
          </ins>
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: { readonly sign: '−' | '+' }) {
  return (
    <>
      <span aria-hidden className="font-mono text-xs">
        {sign}
      </span>
      <span className="sr-only">{sign === '+' ? 'now' : 'was'}</span>
    </>
  );
}

function Value({ value, line }: { readonly value: string; readonly line: DifferenceLine }) {
  if (line.field === 'lastModified' && !Number.isNaN(Date.parse(value))) return <Time iso={value} />;
  return isLongValue(value) ? <Copyable value={value} label={line.label} max={48} /> : value;
}
