/** What is asked most of a style: decimals, words for results and comparisons, order of the units, red head and imprint. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StyleContent } from './styles.ts';

type Unit = NonNullable<NonNullable<StyleContent['wording']>['units']>[number];

export interface StyleValues extends Pick<StyleContent, 'title' | 'figures' | 'naming' | 'fixedNumerals'> {
  mark: string;
  documentTitle: string;
  addressees: string;
  numberWord: string;
  copies: string;
  printer: string;
  categories: { indicator: string; words: string }[];
  units: Unit[];
}

export function valuesOf({ title, figures, naming, fixedNumerals, document, wording }: StyleContent): StyleValues {
  return {
    ...{ title, figures, naming, fixedNumerals, documentTitle: document.title, addressees: document.addressees },
    ...{ mark: document.mark ?? '', numberWord: document.numberWord ?? '' },
    ...{ copies: document.imprint?.copies ?? '', printer: document.imprint?.printer ?? '' },
    categories: Object.entries(wording?.categories ?? {}).map(([indicator, words]) => ({ indicator, words })),
    units: wording?.units ?? [],
  };
}

/** The content with what the form says; all that it does not know stays. */
export function withValues(content: StyleContent, values: StyleValues): StyleContent {
  const { title, figures, naming, fixedNumerals, documentTitle, addressees, mark, numberWord, copies, printer, categories, units } = values;
  const words = (text: string | undefined) => (text?.trim() ? text.trim() : null);
  const { numberWord: _, ...document } = content.document;
  const word = words(numberWord);
  const { categories: __, units: ___, ...otherWording } = content.wording ?? {};
  const wording = {
    ...otherWording,
    ...(categories.length === 0
      ? {}
      : { categories: Object.fromEntries(categories.map(({ indicator, words: own }) => [indicator.trim(), own.trim()])) }),
    ...(units.length === 0 ? {} : { units: units.map(tidyUnit) }),
  };
  const { wording: ____, ...others } = content;
  return {
    ...others,
    ...{ title, figures, naming, fixedNumerals },
    document: {
      ...document,
      ...{ title: documentTitle, addressees, mark: words(mark) },
      ...(word === null ? {} : { numberWord: word }),
      imprint: words(printer) === null ? null : { copies: words(copies), printer: words(printer)! },
    },
    ...(Object.keys(wording).length === 0 ? {} : { wording }),
  };
}

function tidyUnit({ name, listName, countedIn }: Unit): Unit {
  const given = (text: string | undefined) => text?.trim() ?? '';
  return {
    name: name.trim(),
    ...(given(listName) === '' ? {} : { listName: given(listName) }),
    ...(given(countedIn) === '' ? {} : { countedIn: given(countedIn) }),
  };
}

export function StyleFields() {
  const { t } = useTranslation('bulletin');
  const needed = [{ required: true, whitespace: true, message: t('styles.needed') }];
  const decimals = <InputNumber min={0} max={6} precision={0} />;
  const text = (name: keyof StyleValues, rules?: typeof needed) => (
    <Form.Item name={name} label={t(`styles.fields.${name}`)} {...(rules === undefined ? {} : { rules })}>
      <Input maxLength={400} />
    </Form.Item>
  );
  return (
    <div className="columns">
      <section>
        <h2>{t('styles.parts.document')}</h2>
        {text('title', needed)}
        {text('mark')}
        {text('documentTitle', needed)}
        {text('addressees', needed)}
        {text('numberWord')}
        {text('copies')}
        {text('printer')}
        <p className="quiet small">{t('styles.places')}</p>
      </section>
      <section>
        <h2>{t('styles.parts.figures')}</h2>
        <div className="style-figures">
          {(['site', 'account'] as const).map((kind) => (
            <Form.Item key={kind} name={['figures', 'rate', kind]} label={t(`styles.fields.rate.${kind}`)}>
              {decimals}
            </Form.Item>
          ))}
          {(['site', 'account'] as const).map((kind) => (
            <Form.Item key={kind} name={['figures', 'share', kind]} label={t(`styles.fields.share.${kind}`)}>
              {decimals}
            </Form.Item>
          ))}
          <Form.Item name={['figures', 'coverage']} label={t('styles.fields.coverage')}>
            {decimals}
          </Form.Item>
          <Form.Item name={['naming', 'most']} label={t('styles.fields.most')}>
            <InputNumber min={1} max={200} precision={0} />
          </Form.Item>
          <Form.Item name={['naming', 'first']} label={t('styles.fields.first')}>
            <InputNumber min={1} max={50} precision={0} />
          </Form.Item>
        </div>
        <Form.Item name={['figures', 'zero']} label={t('styles.fields.zero')}>
          <Radio.Group options={(['0', '0%', 'decimals'] as const).map((value) => ({ value, label: t(`styles.zero.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['figures', 'whole']} label={t('styles.fields.whole')}>
          <Radio.Group options={(['100%', 'decimals'] as const).map((value) => ({ value, label: t(`styles.whole.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['figures', 'change', 'unit']} label={t('styles.fields.change')}>
          <Radio.Group options={(['points', 'percent'] as const).map((value) => ({ value, label: t(`styles.change.${value}`) }))} />
        </Form.Item>
        <Form.Item name={['figures', 'change', 'trims']} label={t('styles.fields.trims')}>
          <Radio.Group
            options={[
              { value: false, label: t('styles.trims.keep') },
              { value: true, label: t('styles.trims.cut') },
            ]}
          />
        </Form.Item>
        <Form.Item name="fixedNumerals" label={t('styles.fields.fixedNumerals')} extra={t('styles.fixedNumeralsHint')}>
          <Select mode="tags" open={false} suffixIcon={null} />
        </Form.Item>
      </section>
      <Categories />
      <Units />
    </div>
  );
}

/** What the office calls kinds of problems. */
function Categories() {
  const { t } = useTranslation('bulletin');
  return (
    <section>
      <h2>{t('styles.parts.categories')}</h2>
      <p className="quiet small">{t('styles.categoriesHint')}</p>
      <Form.List name="categories">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="style-row">
                <Form.Item name={[name, 'indicator']} rules={[{ required: true, message: t('styles.needed') }]}>
                  <Input aria-label={t('styles.indicator')} placeholder={t('styles.indicator')} maxLength={80} />
                </Form.Item>
                <Form.Item name={[name, 'words']} rules={[{ required: true, message: t('styles.needed') }]}>
                  <Input aria-label={t('styles.words')} placeholder={t('styles.words')} maxLength={60} />
                </Form.Item>
                <Button icon={<DeleteOutlined />} aria-label={t('styles.remove')} onClick={() => remove(name)} />
              </div>
            ))}
            <Button onClick={() => add({ indicator: '', words: '' })}>{t('styles.addCategory')}</Button>
          </>
        )}
      </Form.List>
    </section>
  );
}

/** The order in which units stand in the tables, moved by buttons. */
function Units() {
  const { t } = useTranslation('bulletin');
  return (
    <section>
      <h2>{t('styles.parts.units')}</h2>
      <p className="quiet small">{t('styles.unitsHint')}</p>
      <Form.List name="units">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }, place) => (
              <div key={key} className="style-row">
                <Form.Item name={[name, 'name']} rules={[{ required: true, message: t('styles.needed') }]}>
                  <Input aria-label={t('styles.unit')} placeholder={t('styles.unit')} maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'listName']}>
                  <Input aria-label={t('styles.listName')} placeholder={t('styles.listName')} maxLength={60} />
                </Form.Item>
                <Form.Item name={[name, 'countedIn']}>
                  <Input aria-label={t('styles.countedIn')} placeholder={t('styles.countedIn')} maxLength={60} />
                </Form.Item>
                <Button
                  icon={<ArrowUpOutlined />}
                  aria-label={t('styles.up')}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                />
                <Button
                  icon={<ArrowDownOutlined />}
                  aria-label={t('styles.down')}
                  disabled={place === fields.length - 1}
                  onClick={() => move(place, place + 1)}
                />
                <Button icon={<DeleteOutlined />} aria-label={t('styles.remove')} onClick={() => remove(name)} />
              </div>
            ))}
            <Button onClick={() => add({ name: '' })}>{t('styles.addUnit')}</Button>
          </>
        )}
      </Form.List>
    </section>
  );
}
