/** 监测: what the watch has seen meanwhile. */
import { answered, type Person } from '../person.ts';

/** Outages and alerts in one line; null while there are none of both. */
export async function watched({ api }: Person): Promise<string | null> {
  const { items: outages } = await answered(api.GET('/api/v1/watch-outages', { params: { query: { limit: 100 } } }));
  const { items: alerts } = await answered(api.GET('/api/v1/alerts', { params: { query: { limit: 100 } } }));
  const [outage, alert] = [outages[0], alerts.find(({ kind }) => kind === 'down')];
  if (outage === undefined || alert === undefined) return null;
  return `监测发现 ${outages.length} 个网站打不开，已告警：${alert.sentence}`;
}
