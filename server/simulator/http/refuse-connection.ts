import type { Socket } from 'node:net';

/** How long a request may take to arrive, in milliseconds. */
export interface Patience {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  /** How often that is looked at. */
  readonly connectionsCheckingInterval: number;
}

/** Enough for the largest package over loopback. */
export const usualPatience: Patience = {
  headersTimeout: 20_000,
  requestTimeout: 60_000,
  connectionsCheckingInterval: 5000,
};

/** What is wrong with a request that never became one, as S3 words it where AWS says anything at all. */
function refusalOf(code: string): {
  readonly status: string;
  readonly type: string;
  readonly message: string;
} {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: '408 Request Timeout',
        type: 'RequestTimeoutException',
        message:
          'Your socket connection to the server was not read from or written to within the timeout period. Idle connections will be closed.',
      };
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: '431 Request Header Fields Too Large',
        type: 'RequestHeaderSectionTooLargeException',
        message: 'Your request header section exceeds the maximum allowed size.',
      };
    default:
      return {
        status: '400 Bad Request',
        type: 'SerializationException',
        message: 'The request could not be read.',
      };
  }
}

/** A request that is not even HTTP, too slow or all headers still gets an AWS error, and its connection is closed. */
export function refuseConnection(error: Error, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, type, message } = refusalOf('code' in error ? String(error.code) : '');
  const body = JSON.stringify({ __type: type, message });
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/x-amz-json-1.1\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  );
}
