import { type Evidence, EvidenceContent } from '@/lib/contracts/decisions/evidence-shapes';
import type { EvidenceRow } from '../../../db/evidence-repository';

/** Evidence as the API gives it, from nothing but what was frozen. */
export function toEvidence(row: EvidenceRow): Evidence {
  const { id, note, attachedAt, attachedByLabel, hash } = row;
  const content = EvidenceContent.parse(row.content);
  return {
    id,
    kind: content.kind,
    ...summarise(content),
    note,
    attachedAt: attachedAt.toISOString(),
    attachedBy: attachedByLabel,
    hash,
    content,
  };
}

function summarise(content: EvidenceContent): Pick<Evidence, 'title' | 'words' | 'window' | 'pricesAsOf'> {
  switch (content.kind) {
    case 'comparison': {
      const { name, report } = content.snapshot;
      return { title: name, words: report.verdict, window: report.window, pricesAsOf: report.prices.newest };
    }
    case 'experiment': {
      const { experiment, words, days, since, workloads } = content;
      const prices = workloads.flatMap(({ pricesAsOf }) => pricesAsOf ?? []).sort();
      return {
        title: `Experiment ${experiment.number}: ${experiment.title}`,
        words: words.join(' '),
        window: `${days} days from ${since.slice(0, 10)}`,
        pricesAsOf: prices.at(-1) ?? null,
      };
    }
    case 'query': {
      const { label, rows, from, until, pricesAsOf, unit } = content;
      const known = rows.filter(({ value }) => value !== null);
      const [most] = known;
      const highest = most
        ? `the highest is ${most.value?.toPrecision(4)}${unit === null ? '' : ` ${unit}`}, of ${most.name}`
        : 'none of it is known';
      return {
        title: `${label.charAt(0).toUpperCase()}${label.slice(1)} of what it governs`,
        words: `Known of ${known.length} of ${rows.length}; ${highest}.`,
        window: `${from} to ${until}, days in UTC`,
        pricesAsOf,
      };
    }
  }
}
