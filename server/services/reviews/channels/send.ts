import { DeliveryRefused, postJson } from '../../../delivery/post-json';
import { sendMail } from '../../../delivery/send-mail';
import { sign } from '../../../delivery/sign';
import type { Message, Target } from './message';

interface Sent {
  /** The same on every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly message: Message;
  readonly target: Target;
  readonly settings: {
    readonly mailServer: string | undefined;
    readonly mailFrom: string;
    readonly allowsPrivate: boolean;
  };
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Sends one message; null when it was taken, or why not, in words that hold nothing secret. */
export async function send({ id, message, target, settings, now, signal }: Sent): Promise<string | null> {
  try {
    switch (target.kind) {
      case 'webhook': {
        const body = JSON.stringify({ id, ...message });
        const headers = {
          'trimtab-delivery': id,
          'trimtab-event': message.event,
          'trimtab-signature': sign(body, target.secret, now),
        };
        return judge(await postJson({ url: target.url, body, headers, ...settings, signal }));
      }
      case 'slack': {
        const body = JSON.stringify({
          text: `*${escapeSlack(message.title)}*\n${escapeSlack(message.text)}\n${message.url}`,
        });
        return judge(await postJson({ url: target.url, body, headers: {}, ...settings, signal }));
      }
      case 'email': {
        const { mailServer: server, mailFrom: from } = settings;
        if (server === undefined) return 'No mail server is set: TRIMTAB_SMTP_URL.';
        const text = `${message.text}\n\n${message.url}\n`;
        await sendMail({ server, from, to: target.to, subject: message.title, text });
        return null;
      }
    }
  } catch (error) {
    return sayWhy(error);
  }
}

function judge(status: number): string | null {
  return status >= 200 && status < 300 ? null : `It answered ${status}.`;
}

// An error's own message may hold the address, which can be a secret; its code does not.
function sayWhy(error: unknown): string {
  if (error instanceof DeliveryRefused) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'It did not answer in time.';
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return `It could not be reached (${code}).`;
}

// Slack reads these three as markup.
function escapeSlack(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
