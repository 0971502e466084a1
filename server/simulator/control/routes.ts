import { type Input, number, text } from '../input';
import { announcePrice } from '../price-list/announce-price';
import type { World } from '../world';
import { act } from './act';
import type { Controls } from './controls';
import { readFault } from './read-fault';
import { ControlError } from './read-json';

/** Answers `METHOD /path` of the control API; null is "done, nothing to say". */
export type ControlRoute = (body: Input) => unknown;

function moveClock(world: World, body: Input): void {
  const to = Date.parse(text(body, 'now') ?? '');
  if (Number.isNaN(to)) throw new ControlError('now must be an ISO time.');
  world.clock.set(to, typeof body.running === 'boolean' ? body.running : undefined);
}

function advanceClock(world: World, body: Input): void {
  const seconds = number(body, 'seconds');
  if (seconds === undefined) throw new ControlError('seconds must be a number.');
  world.clock.advance(seconds * 1000);
}

function announce(world: World, body: Input): void {
  const wrong = announcePrice(world, body);
  if (wrong !== null) throw new ControlError(wrong);
}

/** Every route of the control API. */
export function controlRoutes(world: World, controls: Controls): Readonly<Record<string, ControlRoute>> {
  const time = () => ({ now: new Date(world.clock.now()).toISOString(), running: world.clock.running });
  const done = (effect: (body: Input) => void) => (body: Input) => {
    effect(body);
    return null;
  };
  const timed = (effect: (world: World, body: Input) => void) => (body: Input) => {
    effect(world, body);
    return time();
  };
  return {
    'GET /health': () => ({ status: 'ok', ...time() }),
    'GET /clock': time,
    'PUT /clock': timed(moveClock),
    'POST /clock/advance': timed(advanceClock),
    'GET /faults': () => ({ faults: controls.faults.list() }),
    'POST /faults': done((body) => controls.faults.add(readFault(body))),
    'DELETE /faults': done(() => controls.faults.clear()),
    'GET /calls': () => controls.calls.read(),
    'POST /calls/reset': done(() => controls.calls.reset()),
    'GET /throttling': () => ({ enabled: controls.throttle.enabled }),
    'PUT /throttling': done((body) => {
      if (typeof body.enabled !== 'boolean') throw new ControlError('enabled must be true or false.');
      controls.throttle.enabled = body.enabled;
    }),
    'POST /prices': done((body) => announce(world, body)),
    'POST /actor': done((body) => act(world, body)),
  };
}
