import { cora } from './cora';
import { llmBackend } from './llm-backend';
import { placementPlatform } from './placement-platform';
import { sentiment } from './sentiment';
import { valuationPlatform } from './valuation-platform';

/** A record that comes with the simulated estate, and the modules it governs. */
export interface SampleRecord {
  readonly key: string;
  readonly modules: readonly string[];
  readonly text: string;
}

/** The five sample systems' records. */
export const sampleRecords: readonly SampleRecord[] = [
  { key: 'valuation-platform', modules: ['valuation-platform'], text: valuationPlatform },
  { key: 'sentiment', modules: ['sentiment'], text: sentiment },
  { key: 'llm-backend', modules: ['llm-backend'], text: llmBackend },
  { key: 'placement-platform', modules: ['placement-platform'], text: placementPlatform },
  {
    key: 'cora',
    modules: ['cora-access', 'cora-ai', 'cora-ws', 'cora-mgmt', 'cora-kb', 'cora-chat'],
    text: cora,
  },
];
