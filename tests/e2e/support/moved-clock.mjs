// Preloaded into a console of a journey's own: its time is the host's and what MOVED_CLOCK_FILE holds, in ms.
import { readFileSync } from 'node:fs';

const file = process.env.MOVED_CLOCK_FILE ?? '';
const HostDate = Date;
let ahead = 0;

function read() {
  ahead = Number(readFileSync(file, 'utf8')) || 0;
}

class MovedDate extends HostDate {
  // Next.js puts a Date of its own in the place of this one and takes over what is its very own.
  static UTC = HostDate.UTC;
  static parse = HostDate.parse;

  /** @param {...any} given */
  constructor(...given) {
    if (given.length === 0) super(MovedDate.now());
    else super(...given);
  }

  /** @param {unknown} value */
  static [Symbol.hasInstance](value) {
    return Function.prototype[Symbol.hasInstance].call(HostDate, value);
  }

  static now() {
    return HostDate.now() + ahead;
  }
}

if (file !== '') {
  read();
  setInterval(read, 100).unref();
  globalThis.Date = MovedDate;
}
