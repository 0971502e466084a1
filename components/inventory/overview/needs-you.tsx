'use client';

import type { NeedsYou as Need } from '@/lib/contracts/inventory';
import { toNeedAct, toNeedTone } from '@/lib/present/inventory/overview-lines';
import { Link } from '../../ui/link';
import { Status, StatusIcon } from '../../ui/status';
import { Time } from '../../ui/time';

/** What waits for a person, most pressing first, each with its act; or one calm line. */
export function NeedsYou({ needs }: { readonly needs: readonly Need[] }) {
  if (needs.length === 0) return <Status tone="good">Nothing needs you.</Status>;
  return (
    <section aria-labelledby="needs-you">
      <h2 id="needs-you" className="pb-1 font-medium text-ink-2 text-xs">
        Needs you
      </h2>
      <ul className="border-line border-t">
        {needs.map((need) => {
          const act = toNeedAct(need);
          return (
            <li
              key={`${need.kind} ${act.href} ${need.title}`}
              className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-b py-1"
            >
              <StatusIcon tone={toNeedTone(need)} />
              <span className="font-medium">{need.title}</span>
              <span className="min-w-0 flex-1 basis-64 text-ink-2">{need.detail}</span>
              {need.at ? <Time iso={need.at} className="text-ink-3 text-xs" /> : null}
              <Link href={act.href}>{act.label}</Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
