/** What may be asked of one judgement beside its report: the way to the points of an indicator, a form for persons. */
import { type Explanation, explain } from '../explanation/explain.ts';
import type { Report } from '../report/report.ts';
import { formText } from '../review/form.ts';
import type { Examination } from './judge.ts';

export interface Asks {
  /** Id of an indicator whose way from page to point is told. */
  explain?: string | null;
  /** Whether a form for persons is made. */
  form?: boolean;
}

export interface Judgement {
  report: Report;
  /** Null when not asked for. */
  explanation: Explanation | null;
  /** Text of the form, null when not asked for. */
  form: string | null;
}

/** Throws InputError for an indicator that the book does not have for this kind of site. */
export function answered(examination: Examination, asks: Asks): Judgement {
  return {
    report: examination.report,
    explanation: asks.explain ? explain(examination, asks.explain) : null,
    form: asks.form ? formText(examination) : null,
  };
}
