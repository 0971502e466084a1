import { cx } from '@/components/ui/cx';
import type { TriggerPreview } from '@/lib/contracts/reviews/trigger-shapes';
import { formatCountOf } from '@/lib/format/number';
import { verdictWords } from '@/lib/present/reviews/trigger-words';

type Day = TriggerPreview['backTest']['days'][number];

const looks: Readonly<Record<Day['verdict'], string>> = {
  quiet: 'h-2 bg-good',
  due: 'h-4 bg-bad',
  noEvidence: 'h-1 bg-line-strong',
  invalid: 'h-1 bg-line-strong',
};

/** The last 90 days as a trigger would have seen them: a bar a day, its height and hue the verdict, and the same in words. */
export function BackTestStrip({ backTest }: { readonly backTest: TriggerPreview['backTest'] }) {
  const { days, firedOn, note } = backTest;
  if (days.length === 0) return note ? <p className="text-ink-2 text-xs">{note}</p> : null;
  const known = days.filter(({ verdict }) => verdict === 'quiet' || verdict === 'due').length;
  return (
    <div className="flex flex-col gap-1 text-xs">
      <div aria-hidden className="flex h-4 items-end gap-px">
        {days.map(({ day, verdict }) => (
          <span
            key={day}
            title={`${day}: ${verdictWords[verdict]}`}
            className={cx('flex-1', looks[verdict])}
          />
        ))}
      </div>
      <div aria-hidden className="flex justify-between text-ink-3">
        <span>{days[0]?.day}</span>
        <span>today</span>
      </div>
      <p>{summarise(firedOn, known, days.length)}</p>
      {firedOn.length > 0 ? <p className="text-ink-2">{firedOn.join(', ')}</p> : null}
      {note ? <p className="text-ink-2">{note}</p> : null}
    </div>
  );
}

function summarise(firedOn: readonly string[], known: number, days: number): string {
  if (known === 0) return `Nothing is known of the last ${days} days.`;
  const evidence = known < days ? `; evidence on ${known} of ${days} days` : '';
  return firedOn.length === 0
    ? `It would not have fired in the last ${days} days${evidence}.`
    : `It would have fired on ${formatCountOf(firedOn.length, 'day')} of the last ${days}${evidence}.`;
}
