'use client';

import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useNow, useTimeZone } from '@/components/ui/use-now';
import { formatMoney } from '@/lib/format/money';
import { describeEnd, type EndDraft, readEnd, toEndChoices } from '@/lib/present/changes/end-choices';

interface EndFieldProps {
  readonly value: EndDraft;
  readonly onChange: (end: EndDraft) => void;
  /** What the change adds an hour, in US dollars; null where it is not known. */
  readonly usdPerHour: number | null;
  readonly isDisabled: boolean;
}

const hourMs = 3_600_000;

/** Until when a change is to be: the usual ends, or a date and time in the person's zone. */
export function EndField({ value, onChange, usdPerHour, isDisabled }: EndFieldProps) {
  const { choice, until } = value;
  const now = useNow();
  const timeZone = useTimeZone();
  if (now === null) return null;
  const choices = toEndChoices(now, timeZone);
  const choose = (chosen: string) => {
    const localTime = choices.find((one) => one.value === chosen)?.localTime ?? '';
    onChange({ choice: chosen, until: chosen === 'stays' ? null : { localTime, timeZone } });
  };
  const end = until && readEnd(until, now);
  const hint =
    end && 'endsAt' in end
      ? `Then it is taken back by itself${costUntil(end.endsAt, now, usdPerHour)}.`
      : undefined;
  return (
    <div className="flex flex-col gap-2">
      <Select
        label="Until"
        options={choices.map((one) => ({ value: one.value, label: one.label }))}
        value={choice}
        onChange={choose}
        isDisabled={isDisabled}
        {...(hint && choice !== 'other' ? { hint } : {})}
      />
      {choice === 'other' && until ? (
        <TextField
          label="Date and time"
          type="datetime-local"
          value={until.localTime}
          onChange={(localTime) => onChange({ choice, until: { localTime, timeZone } })}
          isDisabled={isDisabled}
          hint={hint ?? `In ${timeZone}.`}
          {...(end && 'problem' in end && until.localTime !== '' ? { problem: end.problem } : {})}
        />
      ) : null}
      {end && 'endsAt' in end && choice !== 'other' ? (
        <p className="text-ink-3 text-xs">{describeEnd(end.endsAt, now, timeZone)}</p>
      ) : null}
    </div>
  );
}

function costUntil(endsAt: Date, now: Date, usdPerHour: number | null): string {
  if (usdPerHour === null) return '';
  const usd = (usdPerHour * (endsAt.getTime() - now.getTime())) / hourMs;
  return `: about ${formatMoney(usd)} until then`;
}
