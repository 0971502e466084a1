'use client';

import { useId, useState } from 'react';
import type { NeedsYou as Need } from '@/lib/contracts/inventory';
import { formatCount } from '@/lib/format/number';
import { toNeedAct, toNeedTone } from '@/lib/present/inventory/overview-lines';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { StatusIcon } from '../../ui/status';
import { Time } from '../../ui/time';
import { TooltipText } from '../../ui/tooltip';

interface NeedsYouProps {
  /** The most pressing of them. */
  readonly needs: readonly Need[];
  readonly total: number;
}

const mostAtFirst = 5;

/** What waits for a person, most pressing first, each with its act; the page's first line says when there is nothing. */
export function NeedsYou({ needs, total }: NeedsYouProps) {
  const [all, setAll] = useState(false);
  const id = useId();
  if (needs.length === 0) return null;
  const shown = all || needs.length <= mostAtFirst + 1 ? needs : needs.slice(0, mostAtFirst);
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="pb-1 font-medium text-ink-2 text-xs">
        Needs you
      </h2>
      <ul className="border-line border-t">
        {shown.map((need) => (
          <Line key={`${need.kind} ${toNeedAct(need).href} ${need.title}`} need={need} />
        ))}
      </ul>
      {shown.length < needs.length ? (
        <Button size="sm" variant="ghost" className="mt-1" onPress={() => setAll(true)}>
          {`Show ${formatCount(needs.length - shown.length)} more`}
        </Button>
      ) : total > needs.length ? (
        <p className="pt-1 text-ink-3 text-xs">{`The ${formatCount(needs.length)} most pressing of ${formatCount(total)}.`}</p>
      ) : null}
    </section>
  );
}

function Line({ need }: { readonly need: Need }) {
  const act = toNeedAct(need);
  return (
    <li className="flex min-h-row flex-wrap items-baseline gap-x-3 gap-y-0.5 border-line border-b py-1.5">
      <span className="self-start pt-0.5">
        <StatusIcon tone={toNeedTone(need)} />
      </span>
      <p className="min-w-0 flex-1 basis-3/4 text-ink-2 [overflow-wrap:anywhere] md:basis-0">
        <span className="pr-2 font-medium text-ink">{need.title}</span>
        {need.kind === 'regionFailing' && need.action ? (
          <TooltipText text={need.detail}>{need.action}</TooltipText>
        ) : (
          need.detail
        )}
      </p>
      {need.at ? <Time iso={need.at} className="text-ink-3 text-xs" /> : null}
      <Link href={act.href} aria-label={`${act.label}: ${need.title}`}>
        {act.label}
      </Link>
    </li>
  );
}
