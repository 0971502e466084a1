import { describe, expect, it } from 'vitest';
import { splitFile } from './split-file';

const kinds = (text: string) => splitFile(text).map((part) => `${part.kind} ${part.text.split('\n')[0]}`);
const said = 'Status: accepted\n\n';

describe('a file of several records', () => {
  it('has each, those included that do not say their status', () => {
    expect(kinds(`# Log\n\n## ADR-1: A\n\nDate: 2026-01-02\n\n## ADR-2: B\n\n${said}`)).toEqual([
      'text # Log',
      'record ## ADR-1: A',
      'text ',
      'record ## ADR-2: B',
      'text ',
    ]);
  });

  it('has no record in a numbered part of the page', () => {
    const page = `# Log\n\n## 1. How to use\n\nCopy one.\n\n## ADR-2: B\n\n${said}## ADR-3: C\n\n${said}`;
    expect(kinds(page).filter((part) => part.startsWith('record'))).toEqual([
      'record ## ADR-2: B',
      'record ## ADR-3: C',
    ]);
  });
});
