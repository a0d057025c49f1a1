/** Forms of a page: what a citizen could fill in and send. */
import type { FormFacts } from './facts.ts';
import { resolve } from './html/address.ts';
import { attribute, descendants, type Element, textOf } from './html/element.ts';
import type { Outline } from './outline/outline.ts';

const MAX_FIELDS = 100;
const MAX_ELEMENTS = 3000;
const CAPTCHA = /验证码|captcha|checkcode|verifycode|validatecode|vcode|yzm|randcode|authcode|imgcode/i;

/** All forms in document order, at most 50. */
export function formsOf(outline: Outline): FormFacts[] {
  return outline.forms.slice(0, 50).map((form) => readForm(form, outline));
}

function readForm(form: Element, outline: Outline): FormFacts {
  const facts: FormFacts = {
    action: resolve(attribute(form, 'action') ?? '', outline.base) ?? outline.base.url,
    method: (attribute(form, 'method') ?? '').trim().toLowerCase() === 'post' ? 'post' : 'get',
    fields: [],
    hasTextarea: false,
    hasCaptcha: false,
    hasPassword: false,
    submitText: '',
  };
  let label = '';
  for (const element of descendants(form, MAX_ELEMENTS)) {
    if (element.tag === 'label' || element.tag === 'td' || element.tag === 'th' || element.tag === 'span' || element.tag === 'dt') {
      const text = element.children.some((c) => typeof c === 'string') ? textOf(element, 40) : '';
      if (text !== '' && text.length < 30) label = text;
    }
    if (element.tag === 'img' && CAPTCHA.test(element.raw)) facts.hasCaptcha = true;
    if (isField(element) && facts.fields.length < MAX_FIELDS) {
      readField(element, facts, label);
    }
  }
  return facts;
}

const isField = (element: Element) =>
  element.tag === 'input' || element.tag === 'textarea' || element.tag === 'select' || element.tag === 'button';

function readField(element: Element, facts: FormFacts, near: string): void {
  const type = element.tag === 'input' ? (attribute(element, 'type') ?? 'text').trim().toLowerCase() : element.tag;
  if (type === 'submit' || type === 'button' || type === 'image' || element.tag === 'button') {
    const text = element.tag === 'button' ? textOf(element, 60) : (attribute(element, 'value') ?? attribute(element, 'alt') ?? '');
    if (text !== '') facts.submitText = facts.submitText === '' ? text : `${facts.submitText} ${text}`.slice(0, 100);
    return;
  }
  if (type === 'reset') return;
  const name = attribute(element, 'name') ?? attribute(element, 'id') ?? '';
  const label = (attribute(element, 'placeholder') || attribute(element, 'title') || near)
    .replace(/[\s*:：]+$/g, '')
    .replace(/^[\s*]+/, '');
  facts.fields.push({ name, type, label: type === 'hidden' ? '' : label });
  if (element.tag === 'textarea') facts.hasTextarea = true;
  if (type === 'password') facts.hasPassword = true;
  if (CAPTCHA.test(name) || CAPTCHA.test(label)) facts.hasCaptcha = true;
}
