import type { CompareInput, CompareReport, Subject, Usage } from '@/lib/contracts/costs/compare-shapes';
import { compare, costedOf } from '@/lib/domain/costs/compare/compare';
import { confirmCrossings, listCrossings } from '@/lib/domain/costs/compare/list-crossings';
import { settleParts } from '@/lib/domain/costs/compare/settle-parts';
import { toTypedUsage } from '@/lib/domain/costs/compare/typed-usage';
import { toCompareReport } from '@/lib/present/costs/compare-report';
import { ServiceError } from '../../../errors';
import type { ServiceContext } from '../../context';
import { loadPriceBook } from '../load-price-book';
import { loadModuleUsage, loadWorkloadUsage } from './load-usage';

/** What a subject's comparison starts from, read now; nothing is measured of one given by hand. */
export async function loadSubjectUsage(ctx: ServiceContext, subject: Subject): Promise<Usage> {
  switch (subject.kind) {
    case 'typed':
      return toTypedUsage(subject.region);
    case 'workload':
      return loadWorkloadUsage(ctx, subject.workloadId);
    case 'module':
      return loadModuleUsage(ctx, subject.slug, subject.stages);
  }
}

/** A comparison at the prices in force; throws `invalid_input` with each field that is wrong or missing. */
export async function runComparison(
  ctx: ServiceContext,
  input: Omit<CompareInput, 'subject'>,
  usage: Usage,
): Promise<CompareReport> {
  const book = await loadPriceBook(ctx);
  if (!book.regions.includes(usage.region)) {
    throw new ServiceError('invalid_input', `The price book has no prices of ${usage.region}.`, {
      action: 'Choose another region, or refresh the prices for it in Settings › Prices.',
      issues: [
        {
          field: 'subject.region',
          message: `${usage.region} has no prices in the price book; it has ${book.regions.join(', ')}.`,
        },
      ],
    });
  }
  const observations = usage.observations.map((one) => ({ ...one, shape: input.shape ?? one.shape }));
  const { parts, leftOut, faults } = settleParts(observations, input.edits);
  if (!parts) throw wrongFields(faults);
  const comparison = compare(parts, input.options, book, input.range);
  const crossings = confirmCrossings(
    comparison,
    listCrossings(costedOf(comparison.options), comparison.range),
  );
  return toCompareReport({ usage, parts, leftOut: [...leftOut], comparison, crossings });
}

function wrongFields(faults: readonly { readonly field: string; readonly message: string }[]): ServiceError {
  const [first] = faults;
  return new ServiceError('invalid_input', `edits.${first?.field ?? ''}: ${first?.message ?? 'is missing'}`, {
    action: 'Correct the fields named and send the request again.',
    issues: faults.map(({ field, message }) => ({ field: `edits.${field}`, message })),
  });
}
