/** Filter of a list by days: `from` and `until` of the address, both days counted. Apart from the other filters: the calendar is large. */
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useAddress } from '../app/address.ts';

const DAY = 'YYYY-MM-DD';

export function DaysFilter({ label }: { label: string }) {
  const [{ from, until }, change] = useAddress();
  const shown = (day: string | undefined) => (day === undefined ? null : dayjs(day, DAY));
  return (
    <DatePicker.RangePicker
      aria-label={label}
      placeholder={[label, '']}
      allowEmpty={[true, true]}
      value={[shown(from), shown(until)]}
      onChange={(days) => change({ from: days?.[0]?.format(DAY), until: days?.[1]?.format(DAY), after: undefined })}
    />
  );
}
