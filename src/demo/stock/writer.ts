/** Fills the phrase stock: titles and paragraphs of one office, never the same title twice on a site. */
import { chineseDate, type Day, daysBefore } from '../days.ts';
import { html, type Markup } from '../markup.ts';
import type { ColumnClass } from '../model.ts';
import type { Dice } from '../random.ts';
import type { Field } from './fields.ts';
import * as stock from './sentences.ts';

export interface Writer {
  title(dice: Dice, columnClass: ColumnClass, day: Day): string;
  paragraphs(dice: Dice, columnClass: ColumnClass, day: Day): Markup[];
}

export interface Office {
  organizer: string;
  short: string;
  field: Field;
}

export function writerFor(office: Office): Writer {
  const used = new Set<string>();
  const fill = (dice: Dice, template: string, day: Day) => {
    const matter = dice.pick(office.field.matters);
    const values: Record<string, string> = {
      organ: office.organizer,
      short: office.short,
      name: office.field.name,
      place: dice.pick(stock.places),
      matter,
      object: dice.pick(office.field.objects),
      n: String(dice.between(6, 58)),
      m: String(dice.between(71, 97)),
      day: chineseDate(daysBefore(day, dice.between(0, 2))).slice(5),
      year: day.slice(0, 4),
      q: String(dice.between(1, 12)),
    };
    return template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
  };
  const write = (dice: Dice, templates: string[], day: Day) => templates.map((template) => html`${fill(dice, template, day)}`);

  return {
    title(dice, columnClass, day) {
      const templates = titlesOf(columnClass);
      for (let attempt = 0; attempt < 60; attempt++) {
        const title = fill(dice, dice.pick(templates), day);
        if (!used.has(title)) {
          used.add(title);
          return title;
        }
      }
      const title = `${fill(dice, dice.pick(templates), day)}(${used.size}号）`;
      used.add(title);
      return title;
    },
    paragraphs(dice, columnClass, day) {
      if (columnClass === 'news')
        return write(dice, [dice.pick(stock.newsOpenings), ...dice.draw(stock.newsBodies, dice.between(3, 6))], day);
      if (columnClass === 'notice')
        return write(
          dice,
          [
            ...stock.noticeOpenings.slice(0, 1),
            dice.pick(stock.noticeOpenings.slice(1)),
            ...dice.draw(stock.noticeBodies, dice.between(3, 5)),
          ],
          day,
        );
      if (columnClass === 'policy') return write(dice, stock.policyBodies, day);
      if (columnClass === 'interpretation') return write(dice, stock.interpretationBodies, day);
      return write(dice, dice.draw(stock.generalBodies, dice.between(3, 5)), day);
    },
  };
}

function titlesOf(columnClass: ColumnClass): string[] {
  if (columnClass === 'news') return stock.newsTitles;
  if (columnClass === 'notice') return stock.noticeTitles;
  if (columnClass === 'policy') return stock.policyTitles;
  if (columnClass === 'interpretation') return stock.interpretationTitles;
  if (columnClass === 'interview') return stock.interviewTitles;
  if (columnClass === 'survey') return stock.surveyTitles;
  return stock.generalTitles;
}
