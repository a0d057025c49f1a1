/** Tokens of programs, with what they may do; each can be ended. */
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { day, minute } from '../ui/times.ts';
import { actionWords } from './action-words.ts';
import type { Token } from './people.ts';

export interface TokenListProps {
  tokens: readonly Token[];
  empty: string;
  /** Ends one; null: may not. */
  revoke: ((id: string) => Promise<unknown>) | null;
  /** Of the list, which is read again after one is gone. */
  queryKey: QueryKey;
}

export function TokenList({ tokens, empty, revoke, queryKey }: TokenListProps) {
  const { t } = useTranslation('people');
  const client = useQueryClient();
  const [ending, setEnding] = useState<Token | null>(null);
  if (tokens.length === 0) return <p className="quiet">{empty}</p>;
  return (
    <>
      <ul className="lines">
        {tokens.map((token) => (
          <li key={token.id}>
            <div>
              <strong>
                <bdi>{token.name}</bdi>
              </strong>
              <div className="quiet small">{token.scopes.map((scope) => actionWords(t, scope)).join('、')}</div>
              <div className="quiet small">
                {t('tokens.times', { made: day(token.madeAt), ends: day(token.endsAt), used: minute(token.usedAt) })}
              </div>
            </div>
            <span className="space" />
            {revoke !== null && (
              <Button danger onClick={() => setEnding(token)}>
                {t('tokens.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {ending !== null && revoke !== null && (
        <ActionDialog
          title={t('tokens.revokeTitle', { name: ending.name })}
          okText={t('tokens.revoke')}
          danger
          act={() => revoke(ending.id)}
          onDone={() => client.invalidateQueries({ queryKey })}
          onClose={() => setEnding(null)}
        >
          <p>{t('tokens.revokeWhat')}</p>
        </ActionDialog>
      )}
    </>
  );
}
