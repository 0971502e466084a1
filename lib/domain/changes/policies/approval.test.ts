import { expect, test } from 'vitest';
import { type ApprovalFacts, whyNotDecide } from './approval';

const asked: ApprovalFacts = { state: 'requested', plannedById: 'ada', requestedById: 'bob' };

test.each<[ApprovalFacts | null, string | null, RegExp | null]>([
  [null, 'eve', /^Nobody has asked/],
  [asked, 'eve', null],
  [asked, 'bob', /^You asked for it/],
  [asked, 'ada', /^You planned it/],
  [asked, null, /^Only a person/],
  [{ ...asked, plannedById: null }, 'eve', null],
  [{ ...asked, state: 'approved' }, 'eve', /^It has been decided/],
  [{ ...asked, state: 'refused' }, 'eve', /^It has been decided/],
])('%j decided by %s: %s', (approval, person, why) => {
  const said = whyNotDecide(approval, person);
  if (why === null) expect(said).toBeNull();
  else expect(said).toMatch(why);
});
