/** First step of a round: its name, kind and period. From here on it is kept as a draft and every further step is saved. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, DatePicker, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { Trouble } from '../ui/trouble.tsx';
import { ROUND_KINDS, type Round } from './round.ts';
import { SetupSteps } from './setup-steps.tsx';

interface Values {
  name: string;
  kind: Round['kind'];
  period: [Day, Day];
}
/** What the library's calendar gives. */
interface Day {
  format(pattern: string): string;
}

export default function NewRoundPage() {
  const { t } = useTranslation('campaign');
  const navigate = useNavigate();
  const client = useQueryClient();
  const { person } = useSession();
  const make = useMutation({
    mutationFn: async ({ name, kind, period: [from, to] }: Values) => {
      const newest = await answer(api.GET('/api/v1/rounds', { params: { query: { state: 'frozen', kind, limit: 1 } } }));
      const body = {
        ...{ organisationId: person.organisationId, name, kind, period: { from: text(from), to: text(to) } },
        selection: { kinds: ['site' as const, 'account' as const] },
        coverage: { mode: 'full' as const },
        previousRoundId: newest.items[0]?.id ?? null,
      };
      return answer(api.POST('/api/v1/rounds', { body }));
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['rounds'] });
      void navigate({ to: '/campaigns/$id/$tab', params: { id, tab: 'setup' } as never, search: { step: '1' } as never, replace: true });
    },
  });
  return (
    <>
      <PageHead />
      <div className="panel stack">
        <SetupSteps current={0} />
        <Form<Values> layout="vertical" className="narrow" initialValues={{ kind: 'quarter' }} onFinish={(values) => make.mutate(values)}>
          <Trouble error={make.error} />
          <Form.Item
            name="name"
            label={t('fields.name')}
            extra={t('setup.nameHint')}
            rules={[{ required: true, message: t('setup.nameMissing') }]}
          >
            <Input maxLength={200} autoFocus />
          </Form.Item>
          <Form.Item name="kind" label={t('fields.kind')}>
            <Radio.Group options={ROUND_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))} />
          </Form.Item>
          <Form.Item
            name="period"
            label={t('fields.period')}
            extra={t('setup.periodHint')}
            rules={[{ required: true, message: t('setup.periodMissing') }]}
          >
            <DatePicker.RangePicker />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.isPending}>
            {t('setup.next.1')}
          </Button>
        </Form>
      </div>
    </>
  );
}

const text = (day: Day): string => day.format('YYYY-MM-DD');
