type HeaderValue = string | readonly string[];

/** What next-auth writes to of Node's response, kept to make a web Response of. */
export class ResponseBuilder {
  private statusCode = 200;
  private body: string | null = null;
  private readonly headers = new Map<string, HeaderValue>();

  status(code: number): this {
    this.statusCode = code;
    return this;
  }

  getHeader(name: string): HeaderValue | undefined {
    return this.headers.get(name.toLowerCase());
  }

  setHeader(name: string, value: HeaderValue): this {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }

  json(value: unknown): void {
    this.setHeader('content-type', 'application/json');
    this.body = JSON.stringify(value);
  }

  send(value: unknown): void {
    if (typeof value === 'string' || value === undefined || value === null) this.body = value ?? null;
    else this.json(value);
  }

  end(): void {
    this.body = null;
  }

  /** The response written so far; never stored by caches. */
  toResponse(): Response {
    const headers = new Headers({ 'cache-control': 'no-store' });
    for (const [name, value] of this.headers) {
      if (typeof value === 'string') headers.set(name, value);
      else for (const one of value) headers.append(name, one);
    }
    return new Response(this.body, { status: this.statusCode, headers });
  }
}
