import { flag, type Input, number } from '../input';
import { noteCapacity, noteDeletion } from '../lambda/note-capacity';
import { provisionedAt } from '../lambda/provisioned/provisioned-at';
import type { LambdaFunction } from '../lambda/state';
import { revisionAt } from '../lambda/versions';
import type { RegionState, World } from '../world';
import { actOnProvider, actOnService } from './act-on-services';
import { ControlError, requireText } from './read-json';

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

/** Changes a function, a service or a capacity provider as someone else would: no call is recorded, no rule checked. */
export function act(world: World, body: Input): void {
  const account = requireText(body, 'account');
  if (!world.accounts.has(account)) throw new ControlError(`There is no account ${account}.`);
  const state = world.region(account, requireText(body, 'region'));
  if (body.capacityProvider !== undefined) actOnProvider(state, body);
  else if (body.service !== undefined) actOnService(world, state, body);
  else actOnFunction(world, state, body);
}

function actOnFunction(world: World, state: RegionState, body: Input): void {
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
