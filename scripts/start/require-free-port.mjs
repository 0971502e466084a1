import net from 'node:net';
import { Failure } from '../support/failure.mjs';

/** Listens for a moment, the way the app will; answers the error code, or null. */
function tryToListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

const reasons = {
  EADDRINUSE: 'is taken by another program. Stop that program, or choose another with PORT',
  EACCES: 'needs rights this user lacks. Choose one above 1023 with PORT',
};

/**
 * Throws one sentence when the app could not listen on the port.
 * @param {string} port
 */
export async function requireFreePort(port) {
  // Something on loopback alone doesn't keep the wildcard address from being bound, but would get the browser's calls.
  for (const host of [undefined, '127.0.0.1', '::1']) {
    const code = await tryToListen(Number(port), host);
    const reason = reasons[code];
    if (reason) throw new Failure(`Port ${port} ${reason}, e.g. PORT=${Number(port) + 1 || 3001} npm start`);
  }
}
