'use client';

import { cx } from '@/components/ui/cx';
import { ScopedLink } from '@/components/ui/link';
import { StatusIcon, type StatusTone, statusBox } from '@/components/ui/status';
import { useNow, useTimeZone } from '@/components/ui/use-now';
import type { PlanAhead } from '@/lib/contracts/plans-ahead';
import { describeStanding, sayCost, sayWindow } from '@/lib/present/changes/ahead-words';
import {
  type FreezeLane,
  placeWords,
  type TimelineSpan,
  type TimelineWindow,
  toTimeline,
} from '@/lib/present/changes/plan-timeline';

interface PlanTimelineProps {
  readonly plans: readonly PlanAhead[];
  readonly window: TimelineWindow;
  readonly freezes: readonly FreezeLane[];
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;
/** So that a plan of an hour can be seen in half a year. */
const leastWidth = 6;
const rowLook = 'flex flex-col py-1 md:h-row md:flex-row md:items-center md:py-0';
const trackLook = 'relative block h-6 shrink-0 md:min-w-0 md:flex-1';

/** Each plan as a bar over time, with the weeks and now; the table below says the same in words. */
export function PlanTimeline({ plans, window, freezes }: PlanTimelineProps) {
  const now = useNow();
  const timeZone = useTimeZone();
  if (now === null) return <div className="h-24" />;
  const timeline = toTimeline(plans, window, now, timeZone);
  return (
    <div className="relative flex flex-col border-line border-y">
      <Track className="h-6 border-line border-b">
        {timeline.ticks.map(({ at, label }) => (
          <span
            key={label}
            className={cx(
              'absolute top-1 whitespace-nowrap pl-1 text-2xs text-ink-3',
              // On a phone there is no room for a week's name beside “now”.
              timeline.now !== null && Math.abs(at - timeline.now) < 0.1 && 'max-sm:invisible',
            )}
            style={{ left: percent(at) }}
          >
            {label}
          </span>
        ))}
      </Track>
      <div aria-hidden className="pointer-events-none absolute inset-0">
        <Track className="h-full">
          {timeline.ticks.map(({ at }) => (
            <span
              key={at}
              className="absolute inset-y-0 border-line border-l"
              style={{ left: percent(at) }}
            />
          ))}
          {timeline.now === null ? null : (
            <span
              className="absolute inset-y-0 border-accent border-l"
              style={{ left: percent(timeline.now) }}
            >
              <span className="absolute top-1 rounded-xs bg-accent px-1 text-2xs text-on-accent">now</span>
            </span>
          )}
        </Track>
      </div>
      <ul aria-label="Plans over time" className="relative">
        {freezes.map((freeze) => (
          <li key={freeze.id}>
            <FreezeRow freeze={freeze} />
          </li>
        ))}
        {timeline.lanes.map(({ plan, start, end }) => (
          <li key={plan.id}>
            <Lane plan={plan} start={start} end={end} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Track({ className, children }: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    <div className={className}>
      <div className="relative h-full md:ml-48">{children}</div>
    </div>
  );
}

/** When nothing is changed, drawn once for each stretch; its words are the policy’s. */
function FreezeRow({ freeze: { label, words, spans } }: { readonly freeze: FreezeLane }) {
  return (
    <div title={words} className={rowLook}>
      <span className="truncate px-2 text-ink-2 md:w-48 md:shrink-0">
        {label}
        <span className="sr-only">{`. ${words}`}</span>
      </span>
      <span className={trackLook}>
        {spans.map(({ start, end }) => (
          <span
            key={start}
            className="absolute inset-y-0.5 border-bad-line border-x bg-bad-soft"
            style={{ left: percent(start), width: percent(end - start), minWidth: 2 }}
          />
        ))}
      </span>
    </div>
  );
}

interface LaneProps {
  readonly plan: PlanAhead;
  readonly start: number;
  readonly end: number;
}

function Lane({ plan, start, end }: LaneProps) {
  const { tone, label } = describeStanding(plan.standing);
  const words = `Plan ${plan.number}, ${plan.name}: ${label.toLowerCase()}, ${sayWindow(plan)}, ${sayCost(plan.cost)}`;
  return (
    <ScopedLink
      href={`/changes/ahead/${plan.id}`}
      aria-label={words}
      title={words}
      className={cx(rowLook, 'hover:bg-hover')}
    >
      <span className="truncate px-2 font-medium md:w-48 md:shrink-0">{plan.name}</span>
      <span className={trackLook}>
        <span
          className={`absolute inset-y-0.5 rounded-sm border ${barClass(tone)}`}
          style={{ left: percent(start), width: percent(end - start), minWidth: leastWidth }}
        />
        <span
          className="absolute inset-y-0 flex items-center gap-1 whitespace-nowrap px-1.5 text-2xs text-ink-2"
          style={beside({ start, end })}
        >
          <Marks plan={plan} />
        </span>
      </span>
    </ScopedLink>
  );
}

function beside(span: TimelineSpan): React.CSSProperties {
  switch (placeWords(span)) {
    case 'before':
      return { right: percent(1 - span.start) };
    case 'within':
      return { left: percent(span.start) };
    case 'after':
      return { left: percent(span.end) };
  }
}

function Marks({ plan: { standing, cost, conflicts } }: { readonly plan: PlanAhead }) {
  const { tone, label } = describeStanding(standing);
  return (
    <>
      {standing === 'scheduled' ? null : <StatusIcon tone={tone} size={12} />}
      {standing === 'scheduled' ? sayCost(cost) : label}
      {conflicts.length > 0 ? (
        <>
          <StatusIcon tone={conflicts[0]?.effect === 'blocks' ? 'bad' : 'attention'} size={12} />
          {conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`}
        </>
      ) : null}
    </>
  );
}

function barClass(tone: StatusTone): string {
  return tone === 'neutral' ? 'border-accent bg-accent-soft' : statusBox(tone);
}
