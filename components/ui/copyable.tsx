'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { shortenMiddle } from '@/lib/format/text';
import { cx } from './cx';
import { toast } from './toast';
import { Tooltip } from './tooltip';

interface CopyableProps {
  readonly value: string;
  /** What it is, e.g. "ARN". */
  readonly label: string;
  /** Shown at most this many characters, cut in the middle. */
  readonly max?: number;
  /** What stands for it where its own end says more, e.g. the name in an ARN; all of it is copied. */
  readonly shown?: string;
  readonly className?: string;
}

/** An id in mono, shortened in the middle; a press copies all of it. */
export function Copyable({ value, label, max = 40, shown = value, className }: CopyableProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () =>
        toast({
          tone: 'bad',
          title: `The ${label} was not copied`,
          detail: 'The browser refused. Select it by hand.',
        }),
    );
  return (
    <Tooltip text={<span className="break-all font-mono">{copied ? 'Copied' : value}</span>}>
      <Button
        aria-label={copied ? `${label} copied` : `Copy ${label} ${value}`}
        onPress={copy}
        className={cx(
          'group inline-flex min-h-6 max-w-full items-center gap-1 rounded-xs text-left font-mono text-ink-2 text-xs data-hovered:text-ink',
          className,
        )}
      >
        <span className="truncate">{shortenMiddle(shown, max)}</span>
        {copied ? (
          <Check aria-hidden size={12} className="shrink-0 text-good-text" />
        ) : (
          <Copy
            aria-hidden
            size={12}
            className="shrink-0 text-ink-3 opacity-0 group-data-hovered:opacity-100 group-data-focus-visible:opacity-100"
          />
        )}
      </Button>
    </Tooltip>
  );
}
