import { expectAccessible } from './support/accessibility';
import { changeSheet, openFunction } from './support/function-page';
import { addPerson, signedInElsewhere } from './support/people';
import { takeScreenshots } from './support/screenshots';
import { inProd, provisionedOnAws } from './support/simulated-lambda';
import { expect, test } from './support/test';

const analysis = inProd('sentiment-prod-analysis');
const why = 'Your role, viewer, can’t do this. Operators and admins can; an admin can change your role.';

test('a viewer sees everything, is told who can change it, and is refused by the API', async ({
  page,
  browser,
}) => {
  const viewer = await signedInElsewhere(browser, await addPerson(page, 'Victor', 'Viewer'));
  await openFunction(viewer, analysis.function);
  const act = viewer.getByRole('button', { name: 'Switch on provisioned…' });
  await expect(act).toBeDisabled();
  await expect(act).toHaveAccessibleDescription(why);
  await act.hover({ force: true });
  await expect(viewer.getByRole('tooltip')).toHaveText(why);
  await act.click({ force: true });
  await expect(changeSheet(viewer)).toBeHidden();
  await expectAccessible(viewer);
  await takeScreenshots(viewer, 'function-as-viewer');

  await test.step('a link to the open sheet lets them look, not change', async () => {
    await viewer.goto(`${new URL(viewer.url()).pathname}?act=provision`);
    const sheet = changeSheet(viewer);
    await expect(sheet.getByText('You can look, not change.')).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Apply' })).toBeDisabled();
    await expectAccessible(viewer);
  });

  await test.step('the API refuses', async () => {
    const workloadId = new URL(viewer.url()).pathname.split('/').at(-1);
    const answer = await viewer.evaluate(
      async (body) => {
        const response = await fetch('/api/v1/changes', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
          body: JSON.stringify(body),
        });
        return { status: response.status, problem: await response.json() };
      },
      { kind: 'provisionedConcurrency', workloadId, target: { qualifier: 'live' }, wanted: 2 },
    );
    expect(answer.status).toBe(403);
    expect(answer.problem).toMatchObject({ status: 403, code: 'forbidden' });
    expect(await provisionedOnAws(analysis, 'live')).toBeNull();
  });
  await viewer.context().close();
});
