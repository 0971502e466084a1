import { Section } from '@/components/ui/section';
import { StatusIcon } from '@/components/ui/status';
import type { CheckedFigure } from '@/lib/contracts/costs/scenario-shapes';

/** A document's figures, each confirmed or refuted by ours with the reason. */
export function FigureList({ figures }: { readonly figures: readonly CheckedFigure[] }) {
  if (figures.length === 0) return null;
  const refuted = figures.filter(({ verdict }) => verdict === 'refuted').length;
  return (
    <Section
      title="The document’s figures"
      aside={`${figures.length - refuted} confirmed, ${refuted} refuted`}
    >
      <ul className="border-line border-t">
        {figures.map(({ label, stated, ours, verdict, because }) => (
          <li
            key={label}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-line border-b py-1.5 sm:grid-cols-[minmax(0,220px)_120px_150px_minmax(0,1fr)]"
          >
            <span className="min-w-0">{label}</span>
            <span className="text-right text-ink-2">
              <span className="text-ink-3 text-xs">document </span>
              {stated}
            </span>
            <span className="text-left font-medium sm:text-right">
              <span className="font-normal text-ink-3 text-xs">ours </span>
              {ours}
            </span>
            <span className="col-span-2 flex gap-1.5 text-ink-2 sm:col-span-1">
              <span className="flex h-5 items-center">
                <StatusIcon tone={verdict === 'confirmed' ? 'good' : 'bad'} />
              </span>
              <span className="min-w-0">
                <strong className="font-medium text-ink">
                  {verdict === 'confirmed' ? 'confirmed' : 'refuted'}
                </strong>
                {`, ${verdict === 'refuted' ? 'because ' : ''}${because}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
