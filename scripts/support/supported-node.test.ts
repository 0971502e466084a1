import { describe, expect, it } from 'vitest';
import { unsupportedNode } from './supported-node.mjs';

describe('unsupportedNode', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('accepts %s', (version) => {
    expect(unsupportedNode(version)).toBeNull();
  });

  it.each(['18.20.4', '20.18.3', '16.0.0'])('says what is needed instead of %s', (version) => {
    expect(unsupportedNode(version)).toBe(`Trimtab needs Node 20.19 or newer, and this is Node ${version}.`);
  });
});
