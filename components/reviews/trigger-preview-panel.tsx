import { ProblemBanner } from '@/components/states/problem';
import { Section } from '@/components/ui/section';
import { Status } from '@/components/ui/status';
import type { TriggerPreview } from '@/lib/contracts/reviews/trigger-shapes';
import { saySeen, verdictWords } from '@/lib/present/reviews/trigger-words';
import { BackTestStrip } from './back-test-strip';

interface TriggerPreviewPanelProps {
  /** False while what is written can't be asked about yet. */
  readonly isAsked: boolean;
  readonly preview: TriggerPreview | null;
  readonly error: Error | null;
}

const tones = { quiet: 'good', due: 'bad', noEvidence: 'attention', invalid: 'bad' } as const;

/** What a trigger being written would see now, and on which days it would have fired. */
export function TriggerPreviewPanel({ isAsked, preview, error }: TriggerPreviewPanelProps) {
  return (
    <>
      <Section title="Now" level="h3">
        <div aria-live="polite">
          {error ? (
            <ProblemBanner error={error} />
          ) : !isAsked ? (
            <p className="text-ink-3">Shown once what it watches is filled in.</p>
          ) : preview?.problem ? (
            <Status tone="bad">It can’t run yet</Status>
          ) : preview?.now ? (
            <Now now={preview.now} />
          ) : (
            <p className="text-ink-3">Looking…</p>
          )}
        </div>
      </Section>
      {preview && isAsked && !preview.problem ? (
        <Section title="The last 90 days" level="h3">
          <BackTestStrip backTest={preview.backTest} />
        </Section>
      ) : null}
    </>
  );
}

function Now({ now }: { readonly now: NonNullable<TriggerPreview['now']> }) {
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Status tone={tones[now.verdict]}>{verdictWords[now.verdict]}</Status>
        <span className="text-ink-2">{now.words}</span>
      </p>
      {now.seen.map((seen) => (
        <p key={seen.field} className="tabular-nums">
          {saySeen(seen)}
        </p>
      ))}
      {now.seen.length > 0 && now.windowDays !== null ? (
        <p className="text-ink-3 text-xs">{`Over the window of ${now.windowDays} ${now.windowDays === 1 ? 'day' : 'days'}.`}</p>
      ) : null}
    </div>
  );
}
