import { describe, expect, it } from 'vitest';
import { endpoints } from '@/lib/contracts';
import { openApiDocument } from '@/lib/contracts/openapi/document';
import { toApiAreas } from './api-operations';

const areas = toApiAreas(openApiDocument(), endpoints, 'https://trimtab.example');
const find = (id: string) => areas.flatMap(({ operations }) => operations).find((one) => one.id === id);

describe('toApiAreas', () => {
  it('holds every endpoint once', () => {
    expect(areas.flatMap(({ operations }) => operations)).toHaveLength(endpoints.length);
  });

  it('shows the fields of a body with their types', () => {
    expect(find('createToken')?.body).toContainEqual({
      name: 'role',
      type: 'viewer | operator | admin',
      isRequired: true,
      description: expect.stringContaining('viewer reads'),
    });
  });

  it('shows the fields of an answer by their path', () => {
    expect(find('listTokens')?.answer.map(({ name }) => name)).toContain('data[].prefix');
  });

  it('makes a command that carries the example', () => {
    const curl = find('updateUser')?.curl ?? '';
    expect(curl).toContain("curl 'https://trimtab.example/api/v1/access/users/<userId>'");
    expect(curl).toContain('-X PATCH');
    expect(curl).toMatch(/-d '\{.*"role":"viewer".*\}'/);
  });
});
