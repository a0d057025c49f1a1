import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createTextEngine } from '../index.ts';
import { readPack } from '../packs/pack.ts';

const engine = createTextEngine();
const found = (text: string) => engine.read(text, { kinds: ['typo'] }).map((m) => `${m.quote}→${m.suggestion}`);

describe('常见错别字', () => {
  it.each([
    ['会议布署下一步工作', '布署→部署'],
    ['要防患于末然', '防患于末然→防患于未然'],
    ['滥用职权、玩忽职守、循私舞弊', '循私舞弊→徇私舞弊'],
    ['全国打击制载', ''],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === '' ? [] : [expected]);
  });

  it.each(['发布署名文章', '按排放标准', '既使用资金又管理项目', '“布署”应为“部署”', '无精打采的“布署”（误）', '为旅客提供停车、等候服务'])(
    '不报：%s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  it('每个词条：错的必报，对的不报，写明的长词不报', () => {
    const wrong: string[] = [];
    for (const pack of builtinPacks().filter((p) => p.meta.layer === 'slips'))
      for (const row of pack.rows) {
        const fill = (template: string) => template.replace('{wrong}', row.get('wrong')!).replace('{right}', row.get('right')!);
        const hit = fill(row.get('hit') || pack.meta.tests.hit);
        const misses = [fill(row.get('miss') || pack.meta.tests.miss), ...(row.get('not-in') ?? '').split('|').filter((g) => g !== '')];
        // A fixed expression gone wrong is told by that layer, which is more severe.
        if (!engine.read(hit).some((m) => m.kind !== 'punctuation')) wrong.push(`应报：${hit}`);
        for (const miss of misses) if (engine.read(miss).some((m) => m.quote === row.get('wrong'))) wrong.push(`不应报：${miss}`);
      }
    expect(wrong).toEqual([]);
  });

  it('有效期和适用单位之外的词条不作数', () => {
    const pack = readPack(
      'own',
      'id: own\ntitle: 本单位\nlayer: slips\nowner: 某办\nsource: 自建\nadded: 2026-01-01\ntests: { hit: "{wrong}", miss: "{right}" }\n'.replace(
        '2026-01-01',
        "'2026-01-01'",
      ),
      'wrong\tright\tfrom\tuntil\tscope\n国土资源局\t自然资源局\t2019-01-01\t\t某市\n',
    );
    const own = createTextEngine({ packs: [pack] });
    const read = (publishedOn: string, scope?: string) => own.read('国土资源局', { publishedOn, scope }).length;
    expect([read('2018-12-31', '某市'), read('2019-01-01', '某市'), read('2020-01-01', '别市'), read('2020-01-01')]).toEqual([0, 1, 0, 0]);
  });
});

describe('同义词替换痕迹', () => {
  it('两种以上相近才提示，单独一处不算', () => {
    const rules = (text: string) => engine.read(text).map((m) => `${m.rule}:${m.severity}:${m.quote}`);
    expect(rules('落实村庄复兴战略，深化变革')).toEqual(['tampering.spun:hint:村庄复兴', 'tampering.spun:hint:深化变革']);
    expect(rules('编制施工作业方案和施行方案')).toEqual([]);
  });
});

describe('词库文件', () => {
  const yaml =
    "id: own\ntitle: 本单位\nlayer: slips\nowner: 某办\nsource: 自建\nadded: '2026-01-01'\ntests: { hit: '{wrong}', miss: '{right}' }\n";
  it.each([
    ['wrong\tright\n布署\t部署\n\t部署\n', 3],
    ['wrong\tright\n布署\t部署\t多一格\n', 2],
    ['wrong\n布署\n', 1],
    ['wrong\tright\tfrom\n布署\t部署\t今年\n', 2],
    ['wrong\tright\tseverity\n布署\t部署\t很严重\n', 2],
  ])('错在哪一行就说哪一行', (tsv, row) => {
    expect(() => readPack('own', yaml, tsv)).toThrow(expect.objectContaining({ name: 'PackError', row }));
  });
  it('空词库也可以用，说明有误则说明', () => {
    expect(readPack('own', yaml, 'wrong\tright\n').rows).toEqual([]);
    expect(() => readPack('own', 'id: [', '')).toThrow('说明有误');
    expect(() => readPack('own', yaml.replace('slips', 'unknown'), '')).toThrow('说明有误');
  });
});
