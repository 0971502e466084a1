'use client';

import { TooltipText } from '../ui/tooltip';

interface UnknownValueProps {
  /** A clause that fits after "unknown: ". */
  readonly why: string;
  readonly untabbable?: boolean;
  /** A shorter or better word where "unknown" would mislead, e.g. "not computed". */
  readonly word?: string;
}

/** A value that is not known, with why: never a dash that might be zero. */
export function UnknownValue({ why, untabbable = false, word = 'unknown' }: UnknownValueProps) {
  return (
    <TooltipText
      text={why}
      label={`${word}: ${why}`}
      untabbable={untabbable}
      className="text-ink-3 underline decoration-dotted decoration-line-strong underline-offset-2"
    >
      {word}
    </TooltipText>
  );
}
