export interface RawOptions {
  readonly service: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly account?: string;
  readonly region?: string;
}

/** A request put together by hand, signed as far as the simulator looks. */
export function rawCall(url: string, options: RawOptions): Promise<Response> {
  const { service, account = '111122223333', region = 'us-east-1' } = options;
  const scope = `SIMULATED${account}/20261120/${region}/${service}/aws4_request`;
  return fetch(`${url}${options.path ?? '/'}`, {
    method: options.method ?? 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`,
      ...options.headers,
    },
    ...(options.body === undefined ? {} : { body: options.body }),
  });
}
