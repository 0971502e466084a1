import { describe, expect, it } from 'vitest';
import { optionIds } from '../compare/option-ids';
import { settlePart } from '../compare/part';
import { toTypedUsage } from '../compare/typed-usage';
import { bundledPriceBook } from '../price-book';
import { checkFigures, sampleSystems } from './check-figures';

const verdictsOf = (key: string) =>
  Object.fromEntries(
    checkFigures(key, bundledPriceBook).map(({ label, stated, ours, verdict }) => [
      label,
      [stated, ours, verdict],
    ]),
  );

describe('the sample systems’ tables', () => {
  it('of llm-backend is wrong by ten in its compute, and in what rests on it', () => {
    expect(verdictsOf('llm-backend')).toMatchObject({
      'Fargate task, 0.5 vCPU and 1 GB': ['$14.50', '$18.02', 'refuted'],
      'Load balancer': ['$16.20', '$16.20', 'confirmed'],
      'Lambda compute at 100,000 requests': ['$0.17', '$1.67', 'refuted'],
      'Lambda compute at a million requests': ['$1.67', '$16.67', 'refuted'],
      'Requests at a million': ['$0.20', '$0.20', 'confirmed'],
      'HTTP API at a million': ['$1.00', '$1.00', 'confirmed'],
      '100 GB out': ['$9.00', '$9.00', 'confirmed'],
      'Lambda in all at a million requests': ['$11.87', '$26.87', 'refuted'],
      'Saved at a million requests': ['62 %', '47 %', 'refuted'],
    });
  });

  it('of sentiment can’t explain its total of images', () => {
    expect(verdictsOf('sentiment')).toMatchObject({
      'The 1.1 GB image in the registry': ['$0.11', '$0.11', 'confirmed'],
      '130 MB of ZIPs in the object store': ['$0.01', '$0.003', 'refuted'],
      'All as images': ['$0.36', '$0.12', 'refuted'],
      'Saved a month': ['$0.25', '$0.01', 'refuted'],
    });
  });

  it('of the others stand, but for what AWS has changed since and a weight taken for a base', () => {
    const idle = verdictsOf('valuation-platform');
    expect(Object.values(idle).map(([, , verdict]) => verdict)).toEqual(['confirmed', 'confirmed']);
    expect(verdictsOf('placement-platform')).toMatchObject({
      'Spot, cheaper by up to': ['70 %', '68 % in us-east-1, 70 % in eu-west-1', 'confirmed'],
      'A base on demand': ['weight 20', 'base 0', 'refuted'],
    });
    expect(verdictsOf('cora')).toMatchObject({
      'Two to five environments of 1 GB all month': ['not priced', '$21.90 to $54.75', 'confirmed'],
    });
    expect(checkFigures(null, bundledPriceBook)).toEqual([]);
  });

  it.each(sampleSystems.map((sample) => [sample.key, sample] as const))(
    '%s comes with a comparison',
    (_, sample) => {
      const [nothing] = toTypedUsage('us-east-1').observations;
      expect(nothing && settlePart(nothing, sample.edits).faults).toEqual([]);
      expect(sample.options.every((id) => optionIds.includes(id))).toBe(true);
    },
  );
});
