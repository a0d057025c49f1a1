/** A real OpenID provider on 127.0.0.1 for tests: whoever is named by `person` is signed in there at once. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestProvider {
  issuer: string;
  /** Settable: who sits at the browser, and how they showed who they are there. */
  person: { subject: string; ways: string[] };
  /** Goes through the provider as a browser does, from the address it is sent to until it is sent back to us; that address. */
  visit(location: string): Promise<URL>;
  close(): Promise<void>;
}

export const CLIENT = { clientId: 'zhengxun', clientSecret: 'a-secret-of-the-tests-that-is-long-enough' };

/** `callback`: of ours. */
export async function startProvider(callback: string): Promise<TestProvider> {
  const person = { subject: 'u-1', ways: ['pwd'] };
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [callback] }],
    claims: { openid: ['sub', 'amr'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['tests'] },
  });
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    if (!request.url!.startsWith('/interaction/')) return handle(request, response);
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: person.subject, clientId: String(params.client_id) });
    grant.addOIDCScope('openid');
    const result = { login: { accountId: person.subject, amr: person.ways }, consent: { grantId: await grant.save() } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  });
  return {
    issuer,
    person,
    async visit(location) {
      const cookies = new Map<string, string>();
      for (let at = new URL(location); ; ) {
        if (at.origin !== issuer) return at;
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
        for (const line of answer.headers.getSetCookie()) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
          cookies.set(name!, value!);
        }
        const next = answer.headers.get('location');
        if (next === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
        at = new URL(next, at);
      }
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
