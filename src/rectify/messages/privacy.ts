/** Personal data of citizens, as those see it who do not handle the message. Source: 个人信息保护法 art. 6. Pure. */

/** A name with its first character alone. */
export function maskedName(name: string | null): string | null {
  return name === null ? null : `${[...name][0]}**`;
}

/** A number or an address of which only the ends stand. */
export function maskedContact(contact: string | null): string | null {
  if (contact === null) return null;
  const signs = [...contact];
  return signs.length < 8 ? '****' : `${signs.slice(0, 3).join('')}****${signs.slice(-2).join('')}`;
}

/**
 * A text with the numbers and mail addresses of persons taken out: mobile, identity and card numbers, written together or in groups,
 * landlines with their area code.
 */
export function maskedText(text: string): string {
  return text.replace(MAIL, '［邮箱已隐去］').replace(NUMBER, (run) => {
    const digits = run.replace(/\D/g, '').length;
    return digits >= 11 && digits <= 19 ? '［号码已隐去］' : run;
  });
}

/** Bounded: a run has at most 19 digits and their separators. */
const NUMBER = /(?<![\dA-Za-z])\+?\d(?:[ \-－—]{0,2}\d){9,18}[Xx]?(?![\dA-Za-z])/g;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g;
