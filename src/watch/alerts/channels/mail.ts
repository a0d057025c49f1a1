/**
 * Mail through the installation's own server. The connection is made by the guard; whether it may be a private address is the
 * channel's setting, as everywhere. A message has the same Message-ID at every try, so that one sent twice is seen once.
 */
import net from 'node:net';
import { Type } from 'typebox';
import { type Connector, later, type MailServer, type Notice, never, type Sending, sent } from './channel.ts';

const strict = { additionalProperties: false };

export const mail: Connector = {
  kind: 'mail',
  name: '邮件',
  settings: Type.Object({}, strict),
  secrets: Type.Object({}, strict),
  needs: 'email',
  isPersonal: false,
  check: () => undefined,
  async send(notice, { allowsPrivate }, { guard, mail: server, timeoutMs }) {
    if (server === null) return never('no-mail-server');
    if (notice.recipients.length === 0) return never('no-address');
    const stop = AbortSignal.timeout(timeoutMs);
    try {
      const { socket } = await guard(allowsPrivate).connect(server.host, server.port, { signal: stop });
      stop.addEventListener('abort', () => socket.destroy(), { once: true });
      try {
        return await send(server, socket, notice, timeoutMs);
      } finally {
        socket.destroy();
      }
    } catch (error) {
      return stop.aborted ? later('timeout') : failureOf(error);
    }
  },
};

async function send(server: MailServer, connection: net.Socket, notice: Notice, timeoutMs: number): Promise<Sending> {
  // Loaded with the first mail: no other command needs it.
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    connection,
    ...(net.isIP(server.host) === 0 ? { tls: { servername: server.host } } : {}),
    ...(server.user === null ? {} : { auth: { user: server.user, pass: server.password ?? '' } }),
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([\w.-]+)$/.exec(server.from)?.[1] ?? 'localhost';
  const { accepted, rejected, response } = await transport.sendMail({
    from: { name: '政巡', address: server.from },
    to: notice.recipients.map(({ name, address }) => ({ name, address })),
    subject: notice.title,
    text: notice.body,
    messageId: `<${notice.id}@${domain}>`,
    headers: { 'auto-submitted': 'auto-generated', ...(notice.severity === 'urgent' ? { importance: 'high' } : {}) },
  });
  if (accepted.length === 0) return never('rejected', response);
  return sent(rejected.length === 0 ? response : `${response}；未接受 ${rejected.length} 个收件人`);
}

function failureOf(error: unknown): Sending {
  const {
    code: said = '',
    originalCode,
    responseCode = 0,
    response = null,
    kind,
  } = (error ?? {}) as {
    code?: string;
    /** Of the socket or TLS beneath. */
    originalCode?: string;
    responseCode?: number;
    response?: string | null;
    kind?: string;
  };
  const code = originalCode ?? said;
  if (kind === 'forbidden-address') return never('private-address');
  if (kind === 'dns') return later('dns');
  if (said === 'EAUTH') return never('login-refused', response);
  if (said === 'ETLS' || /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|EPROTO/.test(code)) return never('tls', code);
  if (said === 'ETIMEDOUT') return later('timeout');
  if (responseCode >= 500) return never('rejected', response);
  if (responseCode >= 400) return later('http-error', response);
  return later('connection', code === '' ? null : code);
}
