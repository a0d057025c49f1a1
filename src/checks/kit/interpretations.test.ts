import { describe, expect, it } from 'vitest';
import { explainedBy, isSame, namesOfInterpretation } from './interpretations.ts';
import { aDocument, anInterpretation, HOME } from './testing/builders.ts';

describe('names of an interpretation', () => {
  it.each([
    ['《青禾省节约用水办法》政策解读', ['青禾省节约用水办法']],
    ['一图读懂《青禾省节约用水办法》', ['青禾省节约用水办法']],
    ['青禾省节约用水办法解读', ['青禾省节约用水办法']],
    ['关于促进水产养殖业绿色发展的意见解读', ['关于促进水产养殖业绿色发展的意见']],
    ['图解：今年水利工作要点', ['：今年水利工作要点']],
    ['政策解读', []],
    ['省水利厅召开会议', []],
  ])('%s', (title, names) => expect(namesOfInterpretation(title)).toEqual(names));
});

describe('one document under several names', () => {
  const notice = '青禾省人民政府关于印发《青禾省节约用水办法（试行）》的通知';
  it.each([
    ['青禾省节约用水办法', notice, true],
    ['青禾省节约用水办法（试行）', notice, true],
    ['节约用水办法', notice, true],
    ['青禾省节约用水管理办法', notice, false],
    ['用水办法', notice, false],
    ['关于促进水产养殖业绿色发展的意见', '青禾省农业农村厅关于促进水产养殖业绿色发展的意见', true],
    ['关于促进水产养殖业绿色发展的意见', '青禾省农业农村厅关于促进畜牧业绿色发展的意见', false],
  ])('%s | %s', (name, title, same) => expect(isSame(name, { title })).toBe(same));
});

describe('the document explained', () => {
  const document = aDocument({ title: '青禾省人民政府关于印发《青禾省节约用水办法》的通知', number: '青政发〔2026〕3号' });
  const another = aDocument({ url: `${HOME}zcwj/2.html`, title: '青禾省城市绿化条例' });
  const key = document.url.replace('http://www.', '');
  const link = { url: document.url, key, text: '查看文件' };
  const of = (over: Parameters<typeof anInterpretation>[0]) => explainedBy(anInterpretation(over), [another, document]);

  it('is told by its name', () =>
    expect(of({ title: '《青禾省节约用水办法》解读' })).toMatchObject({ document: { url: document.url }, by: 'name' }));
  it('is told by a link where the title names none', () => expect(of({ title: '政策解读', links: [link] })).toMatchObject({ by: 'link' }));
  it('is told by the number in the first lines', () =>
    expect(of({ title: '政策解读', start: '近日印发的通知（青政发[2026]3号）' })).toMatchObject({ by: 'text' }));
  it('is not told where two are named', () =>
    expect(of({ title: '政策解读', start: '《青禾省节约用水办法》和《青禾省城市绿化条例》' })).toBeNull());
  it('is none of the site where the title names another', () =>
    expect(of({ title: '《取水许可管理办法》解读', links: [link] })).toBeNull());
});
