import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { createDecision } from '../../decisions/create-decision';
import { saveText } from '../../decisions/save-text';
import { seedSampleDecisions } from '../../decisions/seed-sample-decisions';
import { systemActor } from '../../process-context';
import { addClaim } from './add-claim';
import { archiveClaim } from './archive-claim';
import { listClaims } from './list-claims';
import { seedSampleClaims } from './seed-sample-claims';
import { updateClaim } from './update-claim';

const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
let database: TestDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  database = await testDatabase();
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
});
afterAll(() => database.drop());

it('finds the sample’s cost table wrong by ten in compute, and its limit another’s', async () => {
  await seedSampleDecisions(ctx);
  expect(await seedSampleClaims(ctx)).toBe(16);
  expect(await seedSampleClaims(ctx)).toBe(0);
  const decision = await database.db.decision.findUniqueOrThrow({ where: { sampleKey: 'llm-backend' } });
  const { data } = await listClaims(ctx, { decision: decision.id });
  const lines = decision.text.split('\n');
  for (const { line, quote } of data) expect(lines[line - 1]).toContain(quote);
  const verdictOf = (about: string) => data.find((claim) => claim.about === about)?.verdict;
  expect(verdictOf('Compute of 1 M requests of 2 s at 512 MB')).toMatchObject({
    state: 'refuted',
    actual: 16.6667,
  });
  expect(verdictOf('Compute of 100 k requests of 2 s at 512 MB')).toMatchObject({
    state: 'refuted',
    actual: 1.66667,
  });
  expect(verdictOf('A task of 0.5 vCPU and 1 GB for a month')).toMatchObject({ state: 'refuted' });
  expect(verdictOf('1 M requests')).toMatchObject({ state: 'confirmed', actual: 0.2 });
  expect(verdictOf('The longest timeout')).toMatchObject({ state: 'confirmed', actual: 900 });
  expect(verdictOf('The largest package, unzipped')).toMatchObject({
    state: 'refuted',
    actual: 250,
    differencePercent: 400,
  });
  expect(verdictOf('Our timeout')).toEqual({
    state: 'unchecked',
    reason: 'the decision names nothing that it governs',
  });
});

it('stands where the text says it now, and can’t be checked once it no longer does', async () => {
  const text = '# Zip it\n\nStatus: accepted\n\nA package may have 250 MB.\n';
  const { id: decisionId } = await createDecision(ctx, { text });
  const source = { kind: 'limit', limit: 'lambda.unzippedMb' } as const;
  const figure = { quote: '250 MB', about: 'unzipped', stated: 250, unit: 'MB', tolerancePercent: 0 };
  await addClaim(ctx, { decisionId, ...figure, line: 5, source });
  const look = async () => (await listClaims(ctx, { decision: decisionId })).data;
  await saveText(ctx, {
    decisionId,
    revision: 1,
    text: text.replace('A package', 'First of all:\n\nA package'),
  });
  expect(await look()).toMatchObject([{ line: 7, verdict: { state: 'confirmed' } }]);
  await saveText(ctx, { decisionId, revision: 2, text: text.replace('250 MB', 'enough') });
  expect(await look()).toMatchObject([
    { line: 5, verdict: { state: 'unchecked', reason: 'the text no longer says “250 MB”' } },
  ]);
});

it('is refused where its line does not hold it, and taken away by those who may', async () => {
  const { id: decisionId } = await createDecision(ctx, { text: '# Zip it\n\nA package may have 250 MB.\n' });
  const source = { kind: 'limit', limit: 'lambda.unzippedMb' } as const;
  const claim = {
    decisionId,
    quote: '250 MB',
    about: 'unzipped',
    stated: 250,
    unit: 'MB',
    tolerancePercent: 0,
    source,
  };
  await expect(addClaim(ctx, { ...claim, line: 1 })).rejects.toMatchObject({ issues: [{ field: 'line' }] });
  const { id, verdict } = await addClaim(ctx, { ...claim, line: 3 });
  expect(verdict).toMatchObject({ state: 'confirmed' });
  const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
  await expect(archiveClaim(viewer, { claimId: id })).rejects.toMatchObject({ code: 'forbidden' });
  await archiveClaim(ctx, { claimId: id });
  expect((await listClaims(ctx, { decision: decisionId })).data).toEqual([]);
});

it('is changed in place, tied to another figure of the text, and audited as it was before', async () => {
  const text = '# Zip it\n\nA package may have 50 MB.\n\nUnzipped, 250 MB.\n';
  const { id: decisionId } = await createDecision(ctx, { text });
  const source = { kind: 'limit', limit: 'lambda.unzippedMb' } as const;
  const claim = {
    quote: '50 MB',
    line: 3,
    about: 'a zip',
    stated: 50,
    unit: 'MB',
    tolerancePercent: 0,
    source,
  };
  const { id, verdict } = await addClaim(ctx, { decisionId, ...claim });
  expect(verdict).toMatchObject({ state: 'refuted' });
  const change = { ...claim, claimId: id };
  await expect(updateClaim(ctx, { ...change, quote: '51 MB' })).rejects.toMatchObject({
    issues: [{ field: 'line' }],
  });
  const right = { ...change, quote: '250 MB', line: 5, about: 'unzipped', stated: 250 };
  expect(await updateClaim(ctx, right)).toMatchObject({ id, source, verdict: { state: 'confirmed' } });
  expect((await listClaims(ctx, { decision: decisionId })).data).toMatchObject([{ id, about: 'unzipped' }]);
  const [entry] = await database.db.auditEntry.findMany({
    where: { action: 'claims.update' },
    orderBy: { sequence: 'desc' },
  });
  expect(entry).toMatchObject({ before: { stated: 50, source }, after: { stated: 250 } });
  const viewer: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'viewer' } };
  await expect(updateClaim(viewer, right)).rejects.toMatchObject({ code: 'forbidden' });
  await archiveClaim(ctx, { claimId: id });
  await expect(updateClaim(ctx, right)).rejects.toMatchObject({ code: 'not_found' });
});
