import type { PriceBook } from '../price-book';
import { llmBackend } from './llm-backend';
import { cora, placementPlatform, sentiment, valuationPlatform } from './other-systems';
import { type CheckedFigure, pricesOf, type SampleSystem } from './sample-system';

/** The five sample systems that come with the simulated estate. */
export const sampleSystems: readonly SampleSystem[] = [
  valuationPlatform,
  sentiment,
  llmBackend,
  placementPlatform,
  cora,
];

/** Each figure of a sample's document, confirmed or refuted by the book; none for what is no sample. */
export function checkFigures(sampleKey: string | null, book: PriceBook): CheckedFigure[] {
  const sample = sampleSystems.find(({ key }) => key === sampleKey);
  return sample ? [...sample.check(pricesOf(book))] : [];
}
