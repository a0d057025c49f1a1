/** Passwords: argon2id hashes in the PHC string form, and the rules for new ones (length, account, common ones). */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { COMMON_PARTS } from './common-passwords.ts';

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;

/** KiB, passes, lanes: the first choice of the current guidance for interactive sign-in. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const HASH_BYTES = 32;
const SALT_BYTES = 16;

export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Takes about 50 ms and 19 MiB. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive('argon2id', { message: normal(password), nonce: salt, tagLength: HASH_BYTES, ...COST });
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(salt)}$${plain(hash)}`;
}

/** Whether the password belongs to the hash. False for a hash it cannot read. */
export async function isPassword(password: string, phc: string): Promise<boolean> {
  const found = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(phc);
  if (found === null || password.length > LONGEST_PASSWORD) return false;
  const [, memory, passes, parallelism, salt, hash] = found;
  const expected = Buffer.from(hash!, 'base64');
  const actual = await derive('argon2id', {
    message: normal(password),
    nonce: Buffer.from(salt!, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return timingSafeEqual(expected, actual);
}

/** True for a hash made with other costs than today's: hash the password again when it is next given. */
export const isOutdated = (phc: string): boolean =>
  !phc.startsWith(`$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$`);

/** Why a new password is refused, in Chinese; null when it is good. `account`: the account it is for. */
export function passwordProblem(password: string, account: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `密码至少 ${SHORTEST_PASSWORD} 个字符，请加长`;
  if (password.length > LONGEST_PASSWORD) return `密码至多 ${LONGEST_PASSWORD} 个字符，请缩短`;
  const plainText = normal(password).toString('utf8').toLowerCase();
  if (account.length > 2 && plainText.includes(account.toLowerCase())) return '密码不能包含账号，请另设一个';
  if (remainderOf(plainText).length < MOST_GUESSED) return '密码过于常见，容易被猜到，请另设一个';
  return null;
}

/** Characters that must be left when all that everybody guesses first is taken out. */
const MOST_GUESSED = 5;

/** What is left of a password without common words, years, repeats and runs of the keyboard or the alphabet. */
function remainderOf(password: string): string {
  let rest = password;
  for (const part of COMMON_PARTS) rest = rest.replaceAll(part, '');
  rest = rest.replace(/(?:19|20)\d\d/g, '').replace(/(.)\1{2,}/gu, '$1');
  return withoutRuns(rest);
}

function withoutRuns(text: string): string {
  let out = '';
  let run = 1;
  for (let i = 0; i < text.length; i++) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    run = i > 0 && Math.abs(step) === 1 ? run + 1 : 1;
    if (run < 3) out += text[i];
  }
  return out;
}

/** The same password however it is typed: compatibility forms folded. */
const normal = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');
const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
