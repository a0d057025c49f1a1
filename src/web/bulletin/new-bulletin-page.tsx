/** A new draft: from which frozen round, in which style, with which days. The platform composes it and shows it for editing. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { day } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import { stylesQuery } from './styles.ts';
import { TermsFields, type TermsValues, termsOf } from './terms-fields.tsx';

interface Values extends TermsValues {
  roundId: string;
  /** `own <id>` or `preset <id>`. */
  style: string;
}

const MOST_ROUNDS = 100;

export default function NewBulletinPage() {
  const { t } = useTranslation('bulletin');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [{ round }] = useAddress();
  const query = useQuery({
    queryKey: ['bulletins', 'sources'],
    queryFn: async () => ({
      rounds: (await answer(api.GET('/api/v1/rounds', { params: { query: { state: 'frozen', limit: MOST_ROUNDS } } }))).items,
      styles: await client.fetchQuery(stylesQuery),
      presets: (await answer(api.GET('/api/v1/bulletin-presets'))).items,
    }),
  });
  const make = useMutation({
    mutationFn: ({ roundId, style, ...terms }: Values) => {
      const [whose, id = ''] = style.split(' ');
      const body = { roundId, terms: termsOf(terms), ...(whose === 'own' ? { settingsId: id } : { preset: id }) };
      return answer(api.POST('/api/v1/bulletins', { headers: changing(), body }));
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['bulletins'] });
      void navigate({ to: '/bulletins/$id', params: { id } as never, replace: true });
    },
  });
  return (
    <>
      <PageHead />
      <div className="panel">
        <Asked query={query}>
          {({ rounds, styles, presets }) =>
            rounds.length === 0 ? (
              <div className="empty">
                <p>{t('drafting.noRound')}</p>
                <Button onClick={() => void navigate({ to: '/campaigns' })}>{t('drafting.toRounds')}</Button>
              </div>
            ) : (
              <Form<Values>
                layout="vertical"
                className="narrow"
                initialValues={{
                  roundId: rounds.find(({ id }) => id === round)?.id ?? rounds[0]!.id,
                  style: styles[0] === undefined ? 'preset general' : `own ${styles[0].id}`,
                  issuedOn: day(new Date().toISOString()),
                }}
                onFinish={(values) => make.mutate(values)}
                scrollToFirstError
              >
                <Trouble error={make.error} />
                <Form.Item name="roundId" label={t('fields.round')}>
                  <Select options={rounds.map(({ id, name }) => ({ value: id, label: name }))} />
                </Form.Item>
                <Form.Item name="style" label={t('drafting.style')} extra={t('drafting.styleHint')}>
                  <Select
                    options={[
                      ...(styles.length === 0
                        ? []
                        : [
                            {
                              label: t('drafting.own'),
                              options: styles.map(({ id, title }) => ({ value: `own ${id}`, label: title })),
                            },
                          ]),
                      { label: t('drafting.presets'), options: presets.map(({ id, title }) => ({ value: `preset ${id}`, label: title })) },
                    ]}
                  />
                </Form.Item>
                <TermsFields />
                <Button type="primary" htmlType="submit" loading={make.isPending}>
                  {t('drafting.do')}
                </Button>
              </Form>
            )
          }
        </Asked>
      </div>
    </>
  );
}
