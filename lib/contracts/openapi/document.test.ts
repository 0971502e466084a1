import { describe, expect, it } from 'vitest';
import { endpoints } from '../index';
import { openApiDocument } from './document';
import { operationOf } from './operation-of';

const document = openApiDocument();
const text = JSON.stringify(document);

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: 'Trimtab', version: '1' });
  });

  it.each(endpoints.map((endpoint) => [endpoint.operationId, endpoint] as const))(
    'has %s',
    (id, endpoint) => {
      const operation = operationOf(document, endpoint);
      expect(operation).toMatchObject({ operationId: id, summary: endpoint.summary, tags: [endpoint.area] });
      expect(Object.keys(operation?.responses ?? {})).toEqual([String(endpoint.status), 'default']);
      const named = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      const described = (operation?.parameters ?? []).flatMap((one) =>
        'in' in one && one.in === 'path' ? [one.name] : [],
      );
      expect(described.sort()).toEqual(named.sort());
    },
  );

  it('has no operation that is not an endpoint, and each id once', () => {
    const operations = Object.values(document.paths ?? {}).flatMap((item) => Object.keys(item ?? {}));
    expect(operations).toHaveLength(endpoints.length);
    expect(new Set(endpoints.map(({ operationId }) => operationId)).size).toBe(endpoints.length);
  });

  it('refers only to what it holds', () => {
    const refs = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      (match) => match[1] ?? '',
    );
    expect(refs.filter((name) => !document.components?.schemas?.[name])).toEqual([]);
  });

  it('gives each body an example that its own schema accepts', () => {
    const without = endpoints.filter((endpoint) => {
      const body = operationOf(document, endpoint)?.requestBody;
      return body && 'content' in body && body.content['application/json']?.example === undefined;
    });
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('gives each answer an example that its own schema accepts', () => {
    const without = endpoints.filter((endpoint) => {
      const answer = operationOf(document, endpoint)?.responses?.[`${endpoint.status}`];
      return endpoint.status !== 204 && !JSON.stringify(answer).includes('"example"');
    });
    expect(without.map(({ operationId }) => operationId)).toEqual([]);
  });
});
