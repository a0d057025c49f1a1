/**
 * Checks an RFC 3161 time-stamp token: that it is over these bytes, and that the authority's certificate in it signed it.
 * Source: RFC 3161 (TSTInfo), RFC 5652 (SignedData), RFC 5035 (signing certificate attribute).
 * Certificates are not followed to a root unless the authority's certificate is given: what was checked is said.
 */
import { createHash, type KeyLike, verify, X509Certificate } from 'node:crypto';
import { children, type DerNode, generalizedTime, oidText, readDer, TAG } from './der.ts';

export interface TimestampFacts {
  /** ms since the epoch, UTC, as the authority says. */
  at: number;
  /** Subject and sha256 fingerprint of the certificate that signed. */
  authority: string;
  fingerprint: string;
  policy: string;
  serial: string;
  /** True when the given certificate of the authority (or its issuer) vouches for the signer; null when none was given. */
  trusted: boolean | null;
}

const OID = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStamping: '1.3.6.1.5.5.7.3.8',
};
const HASHES: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** Signature algorithms that name their own hash. */
const SIGNATURE_HASHES: Record<string, string> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};
const RSA_PLAIN = '1.2.840.113549.1.1.1';
const ED25519 = '1.3.101.112';

/** Facts of the token when everything holds. Throws Error with a Chinese clause when something does not. */
export function checkToken(token: Buffer, stamped: Uint8Array, options: { nonce?: Buffer; trust?: X509Certificate } = {}): TimestampFacts {
  try {
    return check(token, stamped, options);
  } catch (error) {
    if (error instanceof TokenFault) throw error;
    throw new Error('时间戳不是可识别的 RFC 3161 格式', { cause: error });
  }
}

class TokenFault extends Error {}

function check(token: Buffer, stamped: Uint8Array, { nonce, trust }: { nonce?: Buffer; trust?: X509Certificate }): TimestampFacts {
  const [contentType, wrapped] = children(readDer(token));
  if (oidText(contentType) !== OID.signedData) throw new TokenFault('时间戳不是签名数据');
  const signedData = children(readDer(wrapped!.content));
  const [encapType, encapContent] = children(signedData[2]!);
  if (oidText(encapType) !== OID.tstInfo) throw new TokenFault('签名数据中不是时间戳');
  const info = readDer(encapContent!.content).content;

  const facts = readInfo(info, stamped, nonce);
  const certificates = signedData.filter((node) => node.tag === TAG.context0).flatMap((node) => children(node));
  const signers = children(signedData.at(-1)!);
  if (signers.length !== 1) throw new TokenFault('时间戳应有且仅有一个签名');
  const signer = readSigner(signers[0]!);
  const certificate = findCertificate(certificates, signer.issuer, signer.serial);
  checkSignature(signer, info, certificate);
  checkCertificate(certificate, facts.at);
  return {
    ...facts,
    authority: certificate.subject.split('\n').join(', '),
    fingerprint: `sha256:${createHash('sha256').update(certificate.raw).digest('hex')}`,
    trusted: trust ? vouches(trust, certificate, certificates) : null,
  };
}

/** TSTInfo: version, policy, imprint, serial, time, …, nonce. */
function readInfo(info: Buffer, stamped: Uint8Array, nonce: Buffer | undefined): Pick<TimestampFacts, 'at' | 'policy' | 'serial'> {
  const [, policy, imprint, serial, time, ...rest] = children(readDer(info));
  const [algorithm, digest] = children(imprint!);
  const hash = HASHES[oidText(children(algorithm!)[0])];
  if (!hash || hash === 'sha1') throw new TokenFault('时间戳使用了不被接受的摘要算法');
  if (!createHash(hash).update(stamped).digest().equals(digest!.content)) throw new TokenFault('时间戳所盖的内容与清单不符');
  if (nonce && !rest.some((node) => node.tag === TAG.integer && node.whole.equals(nonce)))
    throw new TokenFault('时间戳不是对本次请求的答复');
  return { at: generalizedTime(time), policy: oidText(policy), serial: serial!.content.toString('hex') };
}

interface Signer {
  issuer: Buffer;
  serial: Buffer;
  hash: string;
  attributes: DerNode;
  algorithm: string;
  signature: Buffer;
}

function readSigner(node: DerNode): Signer {
  const [, sid, digestAlgorithm, attributes, signatureAlgorithm, signature] = children(node);
  if (attributes?.tag !== TAG.context0) throw new TokenFault('时间戳缺少被签名的属性');
  if (sid?.tag !== TAG.sequence) throw new TokenFault('时间戳用不支持的方式指明签名证书');
  const [issuer, serial] = children(sid);
  const hash = HASHES[oidText(children(digestAlgorithm!)[0])];
  if (!hash) throw new TokenFault('时间戳使用了不支持的摘要算法');
  const algorithm = oidText(children(signatureAlgorithm!)[0]);
  return { issuer: issuer!.whole, serial: serial!.whole, hash, attributes, algorithm, signature: signature!.content };
}

function findCertificate(certificates: DerNode[], issuer: Buffer, serial: Buffer): X509Certificate {
  const found = certificates.find((node) => {
    const fields = children(children(node)[0]!);
    const first = fields[0]?.tag === TAG.context0 ? 1 : 0; // explicit version
    return fields[first]?.whole.equals(serial) && fields[first + 2]?.whole.equals(issuer);
  });
  if (!found) throw new TokenFault('时间戳中没有签名者的证书');
  return new X509Certificate(found.whole);
}

function checkSignature(signer: Signer, info: Buffer, certificate: X509Certificate): void {
  const attributes = new Map(
    children(signer.attributes).map((attribute) => {
      const [type, values] = children(attribute);
      return [oidText(type), children(values!)[0]!];
    }),
  );
  if (oidText(attributes.get(OID.contentType)) !== OID.tstInfo) throw new TokenFault('时间戳的属性与内容类型不符');
  const digest = attributes.get(OID.messageDigest);
  if (!digest?.content.equals(createHash(signer.hash).update(info).digest())) throw new TokenFault('时间戳内容被改动');
  checkSigningCertificate(attributes, certificate);

  // The attributes are signed under their own tag (SET OF), not the one they are stored with.
  const signed = Buffer.concat([Buffer.from([TAG.set]), signer.attributes.whole.subarray(1)]);
  const hash = signer.algorithm === RSA_PLAIN ? signer.hash : SIGNATURE_HASHES[signer.algorithm];
  if (!hash && signer.algorithm !== ED25519) throw new TokenFault('时间戳使用了不支持的签名算法');
  const key: KeyLike = certificate.publicKey;
  if (!verify(hash ?? null, signed, key, signer.signature)) throw new TokenFault('时间戳的签名不成立');
}

/** The token names its certificate by hash, so that no other certificate with the same key can stand in. */
function checkSigningCertificate(attributes: Map<string, DerNode>, certificate: X509Certificate): void {
  const v2 = attributes.get(OID.signingCertificateV2);
  const attribute = v2 ?? attributes.get(OID.signingCertificate);
  if (!attribute) throw new TokenFault('时间戳没有指明签名证书的摘要');
  const parts = children(children(children(attribute)[0]!)[0]!);
  const named = parts[0]?.tag === TAG.sequence ? HASHES[oidText(children(parts[0])[0])] : v2 ? 'sha256' : 'sha1';
  const digest = parts.find((part) => part.tag === TAG.octetString);
  if (!named || !digest?.content.equals(createHash(named).update(certificate.raw).digest()))
    throw new TokenFault('时间戳指明的签名证书与所附证书不符');
}

function checkCertificate(certificate: X509Certificate, at: number): void {
  if (!certificate.keyUsage?.includes(OID.timeStamping)) throw new TokenFault('签名证书不是用于时间戳的证书');
  if (at < certificate.validFromDate.getTime() || at > certificate.validToDate.getTime())
    throw new TokenFault('时间戳的时间不在签名证书的有效期内');
}

/** Whether the trusted certificate is the signer's own, or issued it directly or through certificates that the token brings along. */
function vouches(trust: X509Certificate, signer: X509Certificate, brought: DerNode[]): boolean {
  const between = brought.slice(0, 10).map((node) => new X509Certificate(node.whole));
  let current: X509Certificate | undefined = signer;
  for (let depth = 0; current && depth < 5; depth++) {
    const link: X509Certificate = current;
    if (trust.fingerprint256 === link.fingerprint256 || (link.checkIssued(trust) && link.verify(trust.publicKey))) return true;
    current = between.find(
      (next) => next.ca && next.fingerprint256 !== link.fingerprint256 && link.checkIssued(next) && link.verify(next.publicKey),
    );
  }
  return false;
}
