/** A day chosen in the calendar, as `2026-11-20`; null: none. Stands in a form item, which gives `value` and `onChange`. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

export interface DayFieldProps {
  id?: string;
  value?: string | null;
  onChange?: (day: string | null) => void;
}

export const DayField = ({ id, value = null, onChange }: DayFieldProps) => (
  <DatePicker
    {...(id === undefined ? {} : { id })}
    value={value === null ? null : dayjs(value)}
    onChange={(day) => onChange?.(day === null ? null : day.format('YYYY-MM-DD'))}
  />
);
