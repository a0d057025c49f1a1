import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';

const engine = createTextEngine();
const found = (text: string, traditional = false) => engine.read(text, { traditional }).filter((m) => m.rule === 'tampering.traditional');

describe('简体网站出现繁体文本', () => {
  const copied = '某縣2021年國民經濟和社會發展統計公報';
  it('整行繁体', () => {
    const [mark] = found(`通知公告\n${copied}\n返回首页`);
    expect(mark?.quote.startsWith('縣2021年國民經濟')).toBe(true);
    expect(mark?.severity).toBe('serious');
  });
  it('声明为繁体版的页面不算', () => {
    expect(found(copied, true)).toEqual([]);
  });
  it('语言切换和无障碍入口不算', () => {
    expect(found('简体中文 | 繁體中文 | 無障礙瀏覽 | 長者模式\n首页 政务公开 政务服务')).toEqual([]);
  });
  it('简体文章里引一块匾额不算', () => {
    expect(found('纪念馆正门悬挂“爲人民服務”匾额，是当年群众自发捐资制作的，至今保存完好。')).toEqual([]);
  });
  it('在别处加上简体文本不改变结论', () => {
    const alone = found(copied)[0];
    const beside = found(`${copied}\n${'这里是与之无关的正常文本。'.repeat(50)}`)[0];
    expect(beside).toEqual(alone);
  });
});
