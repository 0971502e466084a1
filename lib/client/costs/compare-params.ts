import type { CompareInput, Subject } from '@/lib/contracts/costs/compare-shapes';
import { isOptionId, type OptionId } from '@/lib/domain/costs/compare/option-ids';
import { type FieldName, fieldNames } from '@/lib/domain/costs/compare/values';
import { isShape } from '@/lib/domain/costs/compare/week-shape';

/** A comparison as its address holds it: what is compared, what was typed as it was typed, what is shown. */
export interface CompareState {
  readonly subject: Subject;
  readonly edits: { readonly [N in FieldName]?: string };
  readonly shape: string | null;
  readonly options: readonly OptionId[];
}

export const standardRegion = 'us-east-1';

/** What is shown unless something else is chosen. */
export const standardOptions: readonly OptionId[] = [
  'lambda',
  'provisioned',
  'snapStart',
  'fargate',
  'fargateSpot',
];

/** Reads a comparison from its address; what can't be read is as if it were not there. */
export function readCompareState(params: URLSearchParams): CompareState {
  const edits: { [N in FieldName]?: string } = {};
  for (const name of fieldNames) {
    const value = params.get(name);
    if (value !== null) edits[name] = value.slice(0, 40);
  }
  const options = (params.get('options') ?? '').split(',').filter(isOptionId);
  const shape = params.get('shape');
  return {
    subject: readSubject(params),
    edits,
    shape: shape !== null && isShape(shape) ? shape : null,
    options: options.length > 0 ? options : standardOptions,
  };
}

function readSubject(params: URLSearchParams): Subject {
  const [workloadId, slug] = [params.get('workload'), params.get('module')];
  if (workloadId) return { kind: 'workload', workloadId };
  if (slug) return { kind: 'module', slug, stages: readStages(params) };
  return { kind: 'typed', region: params.get('priceRegion') ?? standardRegion };
}

// The scope’s stages narrow a module here as they do on its own page.
function readStages(params: URLSearchParams): string[] {
  return (params.get('stage') ?? '').split(',').filter((stage) => stage !== '');
}

/** The address of a comparison: only what differs from where it starts. */
export function toCompareParams({ subject, edits, shape, options }: CompareState): URLSearchParams {
  const params = new URLSearchParams();
  if (subject.kind === 'workload') params.set('workload', subject.workloadId);
  if (subject.kind === 'module') {
    params.set('module', subject.slug);
    if (subject.stages.length > 0) params.set('stage', subject.stages.join(','));
  }
  if (subject.kind === 'typed' && subject.region !== standardRegion)
    params.set('priceRegion', subject.region);
  for (const name of fieldNames) {
    const value = edits[name];
    if (value !== undefined) params.set(name, value);
  }
  if (shape !== null) params.set('shape', shape);
  if (options.join() !== standardOptions.join()) params.set('options', options.join(','));
  return params;
}

/** The path of a comparison's page. */
export function toCompareHref(state: CompareState): string {
  const query = toCompareParams(state).toString();
  return query ? `/compare?${query}` : '/compare';
}

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** A saved comparison's inputs as the page's state. */
export function fromInputs({ subject, edits, shape, options }: CompareInput): CompareState {
  const texts = Object.entries(edits).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'number' ? grouped.format(value) : value] as const],
  );
  return { subject, edits: Object.fromEntries(texts), shape: shape ?? null, options };
}

/** The page's state as the API takes it. */
export function toInputs({ subject, edits, shape, options }: CompareState): CompareInput {
  return { subject, edits, options: [...options], range: null, ...(shape === null ? {} : { shape }) };
}
