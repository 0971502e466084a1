import { Link } from '@/components/ui/link';
import { Status } from '@/components/ui/status';
import { statusWords, toDecisionRef, toDecisionTitle } from '@/lib/present/decisions/decision-words';
import type { Chain } from '@/lib/present/decisions/supersession-chart';

const heads = ['Decision', 'Status', 'Decided', 'Gave way to'] as const;

/** The lines of succession as text. */
export function SupersessionTable({ chains }: { readonly chains: readonly Chain[] }) {
  return (
    <section
      aria-label="What took the place of what, as a table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[70vh] overflow-auto border-line border-y"
    >
      <table className="w-full text-sm">
        <thead className="sticky top-0 bg-sunken text-left text-ink-2 text-xs">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="px-2 py-1 font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chains
            .flatMap(({ rows }) => rows)
            .map(({ decision, successors }) => (
              <tr key={decision.id} className="border-line border-t align-top">
                <th scope="row" className="px-2 py-1 text-left font-normal [overflow-wrap:anywhere]">
                  <Link href={`/decisions/${decision.slug}`}>
                    {`${toDecisionRef(decision)} ${toDecisionTitle(decision)}`}
                  </Link>
                </th>
                <td className="px-2 py-1">
                  <Status tone={statusWords[decision.status].tone}>
                    {statusWords[decision.status].label}
                  </Status>
                </td>
                <td className="whitespace-nowrap px-2 py-1">{decision.date ?? 'unknown'}</td>
                <td className="px-2 py-1">
                  {successors.length === 0 ? 'none' : successors.map(toDecisionRef).join(', ')}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}
