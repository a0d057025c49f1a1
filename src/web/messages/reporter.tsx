/** Who wrote: masked, until somebody who handles it asks; each look is recorded. */
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { useMay, useSession } from '../data/session.ts';
import { useTroubleLine } from '../ui/trouble.tsx';
import type { Message } from './messages.ts';

export function Reporter({ message: { id, reporter, organisationId, officeId } }: { message: Message }) {
  const { t } = useTranslation('messages');
  const { message: told } = App.useApp();
  const line = useTroubleLine();
  const { person } = useSession();
  const may = useMay('message.contact') && [organisationId, officeId].includes(person.organisationId);
  const look = useMutation({
    mutationFn: () => answer(api.GET('/api/v1/messages/{id}/contact', { params: { path: { id } } })),
    onError: (error) => void told.error(line(error)),
  });
  if (reporter === null) return <>—</>;
  const shown = look.data ?? reporter;
  return (
    <span className="row">
      <bdi>{[shown.name, shown.contact].filter((one) => one !== null).join(' ')}</bdi>
      {may && look.data === undefined && (
        <Button size="small" loading={look.isPending} onClick={() => look.mutate()}>
          {t('page.contact')}
        </Button>
      )}
    </span>
  );
}
