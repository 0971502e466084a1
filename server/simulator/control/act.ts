import { flag, type Input, number, text } from '../input';
import { noteCapacity, noteDeletion } from '../lambda/note-capacity';
import { provisionedAt } from '../lambda/provisioned/provisioned-at';
import type { LambdaFunction } from '../lambda/state';
import { revisionAt } from '../lambda/versions';
import type { World } from '../world';
import { ControlError } from './read-json';

function requireText(body: Input, name: string): string {
  const value = text(body, name);
  if (value === undefined) throw new ControlError(`${name} is missing.`);
  return value;
}

function setProvisioned(world: World, target: LambdaFunction, body: Input): void {
  const qualifier = requireText(body, 'qualifier');
  const requested = number(body, 'provisioned') ?? 0;
  if (requested === 0) {
    target.provisioned.delete(qualifier);
    return;
  }
  const now = world.clock.now();
  const readyAt = now + world.provisioningSeconds * 1000;
  const before = target.provisioned.get(qualifier);
  const held = before ? Math.min(requested, provisionedAt(before, now).allocated) : 0;
  target.provisioned.set(qualifier, { requested, modifiedAt: now, held, readyAt, failure: null });
}

function setMemory(world: World, target: LambdaFunction, memoryMb: number): void {
  const now = world.clock.now();
  target.latest = {
    ...target.latest,
    settings: { ...target.latest.settings, memoryMb },
    modifiedAt: now,
    revision: revisionAt(target.latest, now) + 1,
    transition: { kind: 'update', startedAt: now, endsAt: now, failure: null },
  };
}

/** Changes a function as someone else would: no AWS call is recorded and no rule is checked. */
export function act(world: World, body: Input): void {
  const account = requireText(body, 'account');
  if (!world.accounts.has(account)) throw new ControlError(`There is no account ${account}.`);
  const state = world.region(account, requireText(body, 'region'));
  const { functions } = state.lambda;
  const name = requireText(body, 'function');
  const target = functions.get(name);
  if (!target) throw new ControlError(`There is no function ${name} there.`);
  if (body.provisioned !== undefined) setProvisioned(world, target, body);
  const memoryMb = number(body, 'memoryMb');
  if (memoryMb !== undefined) setMemory(world, target, memoryMb);
  const reserved = number(body, 'reserved');
  if (body.reserved !== undefined) target.reservedConcurrency = reserved ?? null;
  if (typeof body.initFails === 'boolean') target.initFails = body.initFails;
  noteCapacity(state, target, world.clock.now());
  if (!flag(body, 'delete')) return;
  functions.delete(name);
  noteDeletion(state, name, world.clock.now());
}
