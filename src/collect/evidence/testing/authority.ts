/** An imitation time-stamping authority on loopback, with a certificate of its own making; it can misbehave in named ways. */
import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { children, der, derInteger, derOid, readDer, TAG } from '../der.ts';

export type Misdeed =
  | 'none'
  | 'rejects'
  | 'other-content'
  | 'other-nonce'
  | 'wrong-signature'
  | 'wrong-purpose'
  | 'expired'
  | 'no-certificate'
  | 'other-certificate'
  | 'garbage'
  | 'status-500'
  | 'endless'
  | 'silent';

export interface TestAuthority {
  url: string;
  /** Its certificate, DER. */
  certificate: Buffer;
  close(): Promise<void>;
}

const ECDSA_SHA256 = '1.2.840.10045.4.3.2';
const SHA256 = der(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'), der(TAG.null));
const utf8 = (text: string) => der(TAG.utf8String, Buffer.from(text));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const one = (n: number) => derInteger(Buffer.from([n]));
const time = (ms: number) => der(TAG.generalizedTime, Buffer.from(`${new Date(ms).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));

/** Starts the authority; `now` is the time it puts on its tokens, ms since the epoch. */
export async function anAuthority(now: number, misdeed: Misdeed = 'none'): Promise<TestAuthority> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const name = der(TAG.sequence, der(TAG.set, der(TAG.sequence, derOid('2.5.4.3'), utf8('Test Authority'))));
  const certificate = makeCertificate();
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(Buffer.concat(chunks), response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    certificate,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  function makeCertificate(): Buffer {
    const purpose = misdeed === 'wrong-purpose' ? '1.3.6.1.5.5.7.3.1' : '1.3.6.1.5.5.7.3.8';
    const usage = der(TAG.sequence, derOid('2.5.29.37'), der(TAG.octetString, der(TAG.sequence, derOid(purpose))));
    const year = 365 * 86_400_000;
    const until = misdeed === 'expired' ? now - 1000 : now + year;
    const body = der(
      TAG.sequence,
      der(TAG.context0, one(2)),
      one(7),
      der(TAG.sequence, derOid(ECDSA_SHA256)),
      name,
      der(TAG.sequence, time(now - year), time(until)),
      name,
      spki,
      der(0xa3, der(TAG.sequence, usage)),
    );
    return der(
      TAG.sequence,
      body,
      der(TAG.sequence, derOid(ECDSA_SHA256)),
      der(TAG.bitString, Buffer.from([0]), sign('sha256', body, privateKey)),
    );
  }

  function answer(query: Buffer, response: http.ServerResponse): void {
    if (misdeed === 'silent') return;
    if (misdeed === 'garbage') return void response.end('<html>no authority here</html>');
    if (misdeed === 'status-500') return void response.writeHead(500).end();
    if (misdeed === 'endless') {
      const pour = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 16)));
        response.once('drain', pour);
      };
      pour();
      return;
    }
    const status = misdeed === 'rejects' ? 2 : 0;
    const info = der(TAG.sequence, der(TAG.integer, Buffer.from([status])));
    response.end(der(TAG.sequence, info, ...(status === 0 ? [token(query)] : [])));
  }

  function token(query: Buffer): Buffer {
    const [, imprint, nonce] = children(readDer(query));
    const stamped =
      misdeed === 'other-content' ? der(TAG.sequence, SHA256, der(TAG.octetString, sha256(Buffer.from('other')))) : imprint!.whole;
    const info = der(
      TAG.sequence,
      one(1),
      derOid('1.2.3.4'),
      stamped,
      one(42),
      time(now),
      misdeed === 'other-nonce' ? one(9) : nonce!.whole,
    );
    const named = misdeed === 'other-certificate' ? Buffer.from('another') : certificate;
    const attributes = [
      attribute('1.2.840.113549.1.9.3', derOid('1.2.840.113549.1.9.16.1.4')),
      attribute('1.2.840.113549.1.9.4', der(TAG.octetString, sha256(info))),
      attribute('1.2.840.113549.1.9.16.2.47', der(TAG.sequence, der(TAG.sequence, der(TAG.sequence, der(TAG.octetString, sha256(named)))))),
    ];
    const signature = sign('sha256', der(TAG.set, ...attributes), privateKey);
    if (misdeed === 'wrong-signature') signature[signature.length - 1]! ^= 1;
    const signer = der(
      TAG.sequence,
      one(1),
      der(TAG.sequence, name, one(7)),
      SHA256,
      der(TAG.context0, ...attributes),
      der(TAG.sequence, derOid(ECDSA_SHA256)),
      der(TAG.octetString, signature),
    );
    const signedData = der(
      TAG.sequence,
      one(3),
      der(TAG.set, SHA256),
      der(TAG.sequence, derOid('1.2.840.113549.1.9.16.1.4'), der(TAG.context0, der(TAG.octetString, info))),
      ...(misdeed === 'no-certificate' ? [] : [der(TAG.context0, certificate)]),
      der(TAG.set, signer),
    );
    return der(TAG.sequence, derOid('1.2.840.113549.1.7.2'), der(TAG.context0, signedData));
  }
}

const attribute = (type: string, value: Buffer) => der(TAG.sequence, derOid(type), der(TAG.set, value));
