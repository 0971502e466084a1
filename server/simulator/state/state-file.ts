import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { World } from '../world';
import { restoreWorld, snapshotOf, type WorldSnapshot } from './world-snapshot';

interface Kept {
  readonly identity: string;
  readonly snapshot: WorldSnapshot;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'identity' in value && 'snapshot' in value;
}

function readKept(file: string): Kept | 'absent' | 'damaged' {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent';
    throw error;
  }
  try {
    const value: unknown = deserialize(bytes);
    return isKept(value) ? value : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Writes the world's state beside the file and puts it in its place, so that a kill leaves the old or the new, whole. */
export function saveState(file: string, identity: string, world: World): void {
  const kept: Kept = { identity, snapshot: snapshotOf(world) };
  const written = `${file}.new`;
  writeFileSync(written, serialize(kept));
  renameSync(written, file);
}

/** Restores the world from the file where it holds the same estate; answers in one sentence what became of it. */
export function restoreState(file: string, identity: string, world: World): string {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const kept = readKept(file);
  if (kept === 'absent') return `The state is new and kept in ${file}.`;
  if (kept === 'damaged') return `The state in ${file} can't be read: the estate starts anew.`;
  if (kept.identity !== identity) {
    return `The state in ${file} is of other options or another version: the estate starts anew.`;
  }
  restoreWorld(world, kept.snapshot);
  return `The state was restored from ${file}.`;
}
