import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const header = 'x-forwarded-for';
let noted = false;

/**
 * Makes this process's servers write the address each request really came from behind those it claims to have come
 * from, so that nobody can pass for another by sending the header. Next.js writes it only where none was sent.
 */
export function notePeerAddresses(): void {
  if (noted) return;
  noted = true;
  subscribe('http.server.request.start', (message) => {
    const request: unknown = Reflect.get(Object(message), 'request');
    if (request instanceof IncomingMessage) appendPeer(request);
  });
}

function appendPeer({ headers, socket }: IncomingMessage): void {
  const claimed = headers[header];
  // An IPv4 address as a socket for both kinds shows it.
  const peer = socket.remoteAddress?.replace(/^::ffff:/, '') ?? 'unknown';
  headers[header] = claimed === undefined ? peer : `${claimed}, ${peer}`;
}
