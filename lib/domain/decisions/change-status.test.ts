import { describe, expect, it } from 'vitest';
import { changeStatus, nextStatuses } from './change-status';
import { parseDecision } from './parse-decision';

describe('changeStatus', () => {
  it.each([
    [
      'a bullet',
      '# A\n\n- Status: Proposed\n- Date: 2026-01-02\n',
      '# A\n\n- Status: Accepted\n- Date: 2026-01-02\n',
    ],
    ['front matter', '---\nstatus: proposed\n---\n# A\n', '---\nstatus: accepted\n---\n# A\n'],
    [
      'a section',
      '# A\n\n## Status\n\nProposed\n\n## Context\n',
      '# A\n\n## Status\n\nAccepted\n\n## Context\n',
    ],
    ['bold', '# A\n\n**Status:** Proposed\n', '# A\n\n**Status:** Accepted\n'],
    [
      'a table',
      '# A\n\n| Status | Proposed |\n| --- | --- |\n',
      '# A\n\n| Status | Accepted |\n| --- | --- |\n',
    ],
    ['Windows line ends', '# A\r\n\r\n- Status: Proposed\r\n', '# A\r\n\r\n- Status: Accepted\r\n'],
    ['none said', '# A\n\nText.\n', '# A\n\n- Status: Accepted\n\nText.\n'],
  ])('changes only the line of %s', (_, before, after) => {
    expect(changeStatus(before, 'accepted')).toBe(after);
  });

  it('leaves alone what it can’t place', () => {
    expect(changeStatus('Only words.', 'accepted')).toBeNull();
  });
});

it('a superseded decision has no next status, and every next one can be written', () => {
  expect(nextStatuses('superseded')).toEqual([]);
  for (const status of nextStatuses('unknown')) {
    const text = changeStatus('# A\n', status);
    expect(parseDecision({ text: text ?? '', path: null }).decision.status).toBe(status);
  }
});
