import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import net from 'node:net';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { setProcessSettings } from '@/tests/support/process-settings';
import { type TestDatabase, testDatabase } from '@/tests/support/test-database';
import { virtualClock } from '../../../clock';
import type { ServiceContext } from '../../context';
import { createDecision } from '../../decisions/create-decision';
import { systemActor } from '../../process-context';
import { addTrigger } from '../triggers/add-trigger';
import { evaluateTriggers } from '../triggers/evaluate-triggers';
import { addChannel } from './add-channel';
import { archiveChannel } from './archive-channel';
import { deliverOutbox } from './deliver-outbox';
import { listChannels } from './list-channels';
import { remind } from './remind';
import { send } from './send';
import { testChannel } from './test-channel';

interface Received {
  readonly path: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

const clock = virtualClock(new Date('2026-11-20T10:00:00Z'));
const { signal } = new AbortController();
const received: Received[] = [];
let answers: number[] = [];
let database: TestDatabase;
let ctx: ServiceContext;
let receiver: Server;
let url: string;
let mail: net.Server;
const mails: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200, { location: '/elsewhere' }).end('taken');
    });
  });
  mail = net.createServer(takeMail);
  await Promise.all([listen(receiver), listen(mail)]);
  url = `http://127.0.0.1:${portOf(receiver)}/hook/s3cret-path`;
  setProcessSettings(database.url, {
    TRIMTAB_WEBHOOK_PRIVATE: 'true',
    TRIMTAB_SMTP_URL: `smtp://127.0.0.1:${portOf(mail)}`,
  });
  const aws = { endpoint: 'http://127.0.0.1:1', credentials: null, clock };
  ctx = { actor: systemActor('test'), db: database.db, clock, aws, readOnly: false };
});
afterAll(async () => {
  receiver.close();
  mail.close();
  await database.drop();
});
afterEach(async () => {
  for (const { id } of (await listChannels(ctx)).data) await archiveChannel(ctx, { channelId: id });
  received.length = 0;
  answers = [];
});

const listen = (server: net.Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const portOf = (server: net.Server) => (server.address() as AddressInfo).port;

/** As much of SMTP as a client that sends one mail asks for. */
function takeMail(socket: net.Socket): void {
  let text = '';
  let isData = false;
  socket.write('220 here\r\n');
  socket.on('data', (part) => {
    text += String(part);
    if (isData) {
      if (!text.includes('\r\n.\r\n')) return;
      mails.push(text);
      isData = false;
    } else if (/^DATA/i.test(text)) {
      isData = true;
      text = '';
      socket.write('354 go on\r\n');
      return;
    }
    const isOver = /^QUIT/i.test(text);
    text = '';
    socket.write('250 fine\r\n');
    if (isOver) socket.end();
  });
}

it('tells a signed webhook of a review that opens, and again when it is overdue', async () => {
  const { secret } = await addChannel(ctx, { kind: 'webhook', name: 'Pager', url });
  const { id } = await createDecision(ctx, { text: '# Package by workload\n\nStatus: accepted\n' });
  const rule = { kind: 'date', on: '2026-11-20', every: null } as const;
  const more = { noEvidence: 'hold', minimumHours: 0, stage: null } as const;
  await addTrigger(ctx, { decisionId: id, title: 'Look again', rule, ...more });
  await evaluateTriggers(ctx);
  expect(await remind(ctx)).toBe(0);
  expect(await deliverOutbox(ctx, signal)).toBe(1);
  expect(await deliverOutbox(ctx, signal)).toBe(0);
  const [one] = received;
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(one?.headers['trimtab-signature'])) ?? [];
  expect(Number(t)).toBe(clock.now().getTime() / 1000);
  expect(v1).toBe(
    createHmac('sha256', secret ?? '')
      .update(`${t}.${one?.body}`)
      .digest('hex'),
  );
  expect(JSON.parse(one?.body ?? '')).toMatchObject({
    event: 'review.opened',
    title: 'Package by workload is to be looked at',
    review: { dueOn: '2026-11-20' },
    url: 'http://trimtab.test/reviews',
  });
  clock.advance(86_400_000);
  expect([await remind(ctx), await remind(ctx)]).toEqual([1, 0]);
  await deliverOutbox(ctx, signal);
  expect(JSON.parse(received[1]?.body ?? '')).toMatchObject({ event: 'review.overdue' });
  clock.advance(7 * 86_400_000);
  expect(await remind(ctx)).toBe(1);
});

it('tries again later, twice as late each time, and gives up in the end', async () => {
  const { id: channelId } = await addChannel(ctx, { kind: 'slack', name: 'Chat', url });
  answers = [500, 302, ...Array.from({ length: 10 }, () => 503)];
  await testChannel(ctx, { channelId });
  const waits: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    expect(await deliverOutbox(ctx, signal)).toBe(0);
    const message = (await listChannels(ctx)).data[0]?.last[0];
    expect(message?.attempts).toBe(attempt + 1);
    if (message?.state !== 'waiting') break;
    waits.push((new Date(message.tryAt).getTime() - clock.now().getTime()) / 60_000);
    expect(await deliverOutbox(ctx, signal)).toBe(0);
    clock.set(new Date(message.tryAt));
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
  expect(received).toHaveLength(12);
  expect(received.every(({ path }) => path === '/hook/s3cret-path')).toBe(true);
  expect((await listChannels(ctx)).data[0]?.last[0]).toMatchObject({
    state: 'failed',
    problem: 'It answered 503.',
  });
});

it('says on the channel that its target can’t be read, and sends nothing', async () => {
  const { id } = await addChannel(ctx, { kind: 'slack', name: 'Chat', url });
  const sealedTarget = 'sealed under another secret';
  await database.db.notificationChannel.update({ where: { id }, data: { sealedTarget } });
  await testChannel(ctx, { channelId: id });
  expect(await deliverOutbox(ctx, signal)).toBe(0);
  expect(received).toEqual([]);
  const shown = (await listChannels(ctx)).data.find((one) => one.id === id);
  expect(shown?.last[0]).toMatchObject({
    state: 'waiting',
    attempts: 1,
    problem: 'Its target can’t be read: AUTH_SECRET is not the one it was kept under. Add the channel again.',
  });
});

it('writes to Slack without letting a title be markup, and mails plain text', async () => {
  const { id } = await addChannel(ctx, { kind: 'slack', name: '<!channel>', url });
  await testChannel(ctx, { channelId: id });
  const { id: mailId } = await addChannel(ctx, { kind: 'email', name: 'Lead', to: 'lead@example.com' });
  await testChannel(ctx, { channelId: mailId });
  expect(await deliverOutbox(ctx, signal)).toBe(2);
  expect(JSON.parse(received[0]?.body ?? '').text).toContain('&lt;!channel&gt;');
  expect(mails[0]).toMatch(/^To: lead@example\.com\r$/m);
  expect(mails[0]).toMatch(/^Subject: A test from Trimtab\r$/m);
});

it('keeps nothing secret where it can be read, and forgets it with the channel', async () => {
  const { id, secret, shown } = await addChannel(ctx, { kind: 'webhook', name: 'Pager', url });
  expect(shown).toBe(new URL(url).host);
  const seen = JSON.stringify(
    [
      await database.db.notificationChannel.findMany(),
      await database.db.auditEntry.findMany({ where: { subjectId: id } }),
      await listChannels(ctx),
    ],
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  );
  expect(seen).not.toContain('s3cret-path');
  expect(seen).not.toContain(secret);
  await testChannel(ctx, { channelId: id });
  await archiveChannel(ctx, { channelId: id });
  expect(await deliverOutbox(ctx, signal)).toBe(0);
  expect(await database.db.notificationChannel.findUnique({ where: { id } })).toMatchObject({
    sealedTarget: '',
  });
});

it.each([
  ['http://example.com/', 'It must be an https address.'],
  ['https://127.0.0.1/', 'Its address is inside the network, where webhooks may not go.'],
  ['https://[::1]/', 'Its address is inside the network, where webhooks may not go.'],
  ['https://2130706433/', 'Its address is inside the network, where webhooks may not go.'],
  ['https://localhost/', 'Its address is inside the network, where webhooks may not go.'],
])('does not send to %s unless the console may send inside the network', async (target, problem) => {
  const message = { event: 'test', title: 't', text: 't', url: 'u', review: null, decision: null } as const;
  const settings = { mailServer: undefined, mailFrom: '', allowsPrivate: false };
  const sent = {
    id: '1',
    message,
    target: { kind: 'slack', url: target },
    settings,
    now: clock.now(),
    signal,
  } as const;
  expect(await send(sent)).toBe(problem);
});

it('is for administrators', async () => {
  const operator: ServiceContext = { ...ctx, actor: { ...ctx.actor, role: 'operator' } };
  await expect(listChannels(operator)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(addChannel(operator, { kind: 'slack', name: 'x', url })).rejects.toMatchObject({
    code: 'forbidden',
  });
});
