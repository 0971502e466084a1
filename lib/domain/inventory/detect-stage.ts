import type { Tags } from './snapshot';

const keys = ['stage', 'env', 'environment', 'sst:stage', 'copilot-environment', 'deployment-stage'];
const words: Readonly<Record<string, string>> = {
  prod: 'prod',
  production: 'prod',
  prd: 'prod',
  live: 'prod',
  staging: 'staging',
  stage: 'staging',
  stg: 'staging',
  preprod: 'staging',
  dev: 'dev',
  development: 'dev',
  test: 'test',
  qa: 'qa',
  sandbox: 'sandbox',
};

/** The stage by its tags, then by a word of its name; the usual spellings become one. Null: nothing tells it. */
export function detectStage(tags: Tags | null, name: string): string | null {
  for (const key of keys) {
    const value = tagValue(tags, key);
    if (value) return words[value.toLowerCase()] ?? value.toLowerCase();
  }
  for (const part of name.toLowerCase().split(/[-_./]/)) {
    const stage = words[part];
    // `live` is an alias's and a product's word more often than a stage's, so it counts as a tag's value only.
    if (stage && part !== 'live') return stage;
  }
  return null;
}

function tagValue(tags: Tags | null, key: string): string | null {
  const found = Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === key);
  return found?.[1].trim() || null;
}
