/** 我可以: what the person may do with a message now. */
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../data/person.ts';
import { Panel } from '../ui/panel.tsx';
import { MessageDialog } from './message-dialog.tsx';
import type { Message, Move } from './messages.ts';
import { offersTo } from './offers.ts';

export function MessageActs({ message }: { message: Message }) {
  const { t } = useTranslation('messages');
  const person = usePerson();
  const [asked, setAsked] = useState<Move | null>(null);
  const offers = offersTo(message, person);
  if (offers.length === 0) return null;
  return (
    <Panel title={t('page.acts')}>
      <div className="row">
        {offers.map((move, place) => (
          <Button key={move} type={place === 0 && MAIN.includes(move) ? 'primary' : 'default'} onClick={() => setAsked(move)}>
            {t(`moves.${move}`)}
          </Button>
        ))}
      </div>
      {asked !== null && <MessageDialog message={message} move={asked} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

/** What takes a message on. */
const MAIN: readonly Move[] = ['answer', 'assign', 'close'];
