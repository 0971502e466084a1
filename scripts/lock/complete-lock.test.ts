import { describe, expect, it } from 'vitest';
import { completeLock } from './complete-lock.mjs';

const lock = {
  packages: {
    '': { dependencies: { tool: '1.0.0' } },
    'node_modules/tool': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-gnu': '1.0.0',
        '@tool/linux-x64-musl': '^1.0.0',
        '@tool/windows-x86_64': '~1.0.0',
        '@tool/wasm32-wasi': '1.0.0',
        'tool-extras': '1.0.0',
      },
    },
    'node_modules/tool/node_modules/@tool/linux-x64-gnu': { version: '1.0.0', optional: true },
  },
};

describe('completeLock', () => {
  const { lock: completed, added, unknown } = completeLock(lock);
  const packages: Record<string, unknown> = completed.packages;

  it('adds what is missing with its platform', () => {
    expect(packages['node_modules/@tool/linux-x64-musl']).toEqual({
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    });
    expect(packages['node_modules/@tool/windows-x86_64']).toMatchObject({ cpu: ['x64'], os: ['win32'] });
    expect(packages['node_modules/@tool/wasm32-wasi']).toMatchObject({ cpu: ['wasm32'] });
  });

  it('leaves what is there, nested or not', () => {
    expect(added).not.toContain('@tool/linux-x64-gnu');
    expect(completeLock(completed).added).toEqual([]);
  });

  it('tells of packages whose platform it cannot know', () => {
    expect(unknown).toEqual(['tool-extras']);
  });
});
