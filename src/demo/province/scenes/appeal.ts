/** 告知与申诉: units are told what stands against them; one of them objects, and the province decides. */
import { answered, ifMatch, type Person } from '../person.ts';

/** Tells all owners whose matters are settled; the unit appeals once, against the first thing it was told of. One line, null without an appeal. */
export async function noticeAndAppeal({ supervisor, unit }: { supervisor: Person; unit: Person }, roundId: string): Promise<string | null> {
  const params = { path: { id: roundId } };
  const { noticed } = await answered(supervisor.api.POST('/api/v1/rounds/{id}/notices', { params, body: {} }));
  const { items } = await answered(unit.api.GET('/api/v1/noticed-findings', { params: { query: { limit: 100 } } }));
  const disputed = items.some(({ appeal }) => appeal !== null) ? undefined : items.find(({ finding }) => finding !== null);
  if (disputed !== undefined) {
    const body = { reason: '该页面系历史内容，已列入归档计划，请予核减。' };
    await answered(unit.api.POST('/api/v1/noticed-findings/{id}/appeals', { params: { path: { id: disputed.id } }, body }));
  }
  const { items: appeals } = await answered(supervisor.api.GET('/api/v1/appeals', { params: { query: { roundId, limit: 100 } } }));
  for (const { id, version, state } of appeals)
    if (state === 'filed')
      await answered(
        supervisor.api.POST('/api/v1/appeals/{id}/decision', {
          params: { path: { id } },
          headers: ifMatch(version),
          body: { outcome: 'rejected', reason: '归档内容仍可公开访问，检查时问题存在，维持原认定。' },
        }),
      );
  return appeals.length === 0 ? null : `  向 ${noticed} 个对象的单位告知问题；${appeals[0]!.objectName}申诉 ${appeals.length} 件，已裁定`;
}
