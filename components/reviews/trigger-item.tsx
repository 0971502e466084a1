'use client';

import { ProblemBanner } from '@/components/states/problem';
import { Button } from '@/components/ui/button';
import { Status } from '@/components/ui/status';
import { Time } from '@/components/ui/time';
import { useWhyNot } from '@/lib/client/access/use-me';
import { useArchiveTrigger, useSetTriggerStanding } from '@/lib/client/reviews/use-triggers';
import type { Trigger } from '@/lib/contracts/reviews/trigger-shapes';
import { sayRule, saySeen, toTriggerState } from '@/lib/present/reviews/trigger-words';

interface TriggerItemProps {
  readonly trigger: Trigger;
  readonly onChange: () => void;
}

/** One trigger: where it stands, what it watches and last saw, and the ways to change it. */
export function TriggerItem({ trigger, onChange }: TriggerItemProps) {
  const { title, rule, last, standing } = trigger;
  const { tone, word } = toTriggerState(trigger);
  const setStanding = useSetTriggerStanding(trigger.id);
  const archive = useArchiveTrigger();
  const whyNot = useWhyNot('decisions.write');
  const said = sayRule(rule);
  return (
    <li className="flex flex-col gap-1 border-line border-b py-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{title}</span>
        <Status tone={tone} className="shrink-0 text-xs">
          {word}
        </Status>
      </div>
      <p className={`text-ink-2 text-xs [overflow-wrap:anywhere] ${isText(rule, said) ? 'font-mono' : ''}`}>
        {said}
      </p>
      {last && standing === 'armed' ? (
        <div className="text-xs tabular-nums">
          {last.seen.length > 0 ? (
            last.seen.map((seen) => <p key={seen.field}>{saySeen(seen)}</p>)
          ) : (
            <p className="text-ink-2">{last.words}</p>
          )}
          <p className="text-ink-3">
            looked at <Time iso={last.lastAt} />
            {last.windowDays === null ? '' : `, over ${last.windowDays} days`}
          </p>
        </div>
      ) : null}
      {trigger.source && standing === 'proposed' ? (
        <p className="text-ink-3 text-xs">Read from the text. Confirm it, change it, or switch it off.</p>
      ) : null}
      {(setStanding.error ?? archive.error) ? (
        <ProblemBanner error={setStanding.error ?? archive.error ?? new Error()} />
      ) : null}
      <div className="flex flex-wrap gap-1">
        {standing === 'armed' ? null : (
          <Button
            size="sm"
            disabledReason={whyNot}
            isPending={setStanding.isPending}
            aria-label={`${standing === 'proposed' ? 'Confirm' : 'Arm'}: ${title}`}
            onPress={() => setStanding.mutate('armed')}
          >
            {standing === 'proposed' ? 'Confirm' : 'Arm'}
          </Button>
        )}
        <Button size="sm" disabledReason={whyNot} aria-label={`Change: ${title}`} onPress={onChange}>
          Change…
        </Button>
        {standing === 'off' ? (
          <Button
            size="sm"
            variant="ghost"
            disabledReason={whyNot}
            isPending={archive.isPending}
            aria-label={`Take away: ${title}`}
            onPress={() => archive.mutate(trigger.id)}
          >
            Take away
          </Button>
        ) : (
          <Button
            size="sm"
            variant="ghost"
            disabledReason={whyNot}
            aria-label={`Switch off: ${title}`}
            onPress={() => setStanding.mutate('off')}
          >
            Switch off
          </Button>
        )}
      </div>
    </li>
  );
}

function isText(rule: Trigger['rule'], said: string): boolean {
  return 'expression' in rule && rule.expression === said;
}
