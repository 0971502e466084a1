import { createTransport } from 'nodemailer';

interface Mail {
  /** smtp:// or smtps://, credentials included. */
  readonly server: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const withinMs = 15_000;

/** Hands a mail of plain text to the mail server; throws when it does not take it. */
export async function sendMail({ server, ...mail }: Mail): Promise<void> {
  const timeouts = { connectionTimeout: withinMs, greetingTimeout: withinMs, socketTimeout: withinMs };
  const transport = createTransport({
    url: server,
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail(mail);
  } finally {
    transport.close();
  }
}
