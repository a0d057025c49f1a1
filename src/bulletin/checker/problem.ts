/** What the checker has to say: errors stop a bulletin, warnings stop it until somebody answers for them with a reason. */

export interface Problem {
  severity: 'error' | 'warning';
  /** Stable. */
  code: string;
  /** Code and subject: what an acknowledgement names. */
  key: string;
  /** One Chinese sentence: where, what is wrong, what would be right. */
  sentence: string;
}

export const error = (code: string, subject: string, sentence: string): Problem => ({
  severity: 'error',
  code,
  key: `${code}:${subject}`,
  sentence,
});
export const warning = (code: string, subject: string, sentence: string): Problem => ({
  severity: 'warning',
  code,
  key: `${code}:${subject}`,
  sentence,
});
