import { describe, expect, it } from 'vitest';
import { column, read } from '../testing/pages.ts';

const box = (list: string) => column(list, { name: '市长信箱', url: 'https://www.qinghe.gov.cn/hdjl/szxx/' });

describe('公开留言的列表', () => {
  it('表格:来信时间、回复时间、状态', () => {
    const { messages, kind } = box(
      `<table><tr><th>编号</th><th>信件标题</th><th>来信时间</th><th>回复时间</th><th>状态</th></tr>
       <tr><td>1</td><td><a href="1.html">咨询落户政策</a></td><td>2022-10-01</td><td>2022-10-08</td><td>已回复</td></tr>
       <tr><td>2</td><td><a href="2.html">路灯不亮</a></td><td>2022-10-03</td><td></td><td>处理中</td></tr></table>`,
    );
    expect(kind).toBe('messages');
    expect(messages).toEqual([
      {
        title: '咨询落户政策',
        url: 'https://www.qinghe.gov.cn/hdjl/szxx/1.html',
        askedAt: '2022-10-01',
        repliedAt: '2022-10-08',
        replied: true,
      },
      { title: '路灯不亮', url: 'https://www.qinghe.gov.cn/hdjl/szxx/2.html', askedAt: '2022-10-03', repliedAt: null, replied: false },
    ]);
  });
  it('列表:表头与行是同样数目的 span', () => {
    const { messages } = box(
      `<div class="tit"><span>主题</span><span>提交时间</span><span>办理状态</span></div>
       <ul><li><span><a href="1.html">咨询落户政策</a></span><span>2022-10-01</span><span>已办结</span></li>
       <li><span><a href="2.html">路灯不亮</a></span><span>2022-10-03</span><span>未回复</span></li></ul>`,
    );
    expect(messages?.map((m) => [m.title, m.askedAt, m.replied])).toEqual([
      ['咨询落户政策', '2022-10-01', true],
      ['路灯不亮', '2022-10-03', false],
    ]);
  });
  it('没有表头:条目旁写着状态', () => {
    const { messages } = box(
      `<ul><li><a href="1.html">咨询办理落户需要的材料</a><span>[已回复]</span><em>2022-10-01</em></li><li><a href="2.html">反映小区门口路灯不亮</a><span>[待回复]</span><em>2022-10-03</em></li></ul>`,
    );
    expect(messages?.map((m) => [m.askedAt, m.replied])).toEqual([
      ['2022-10-01', true],
      ['2022-10-03', false],
    ]);
  });
  it('没有表头:写着两个带标签的时间', () => {
    const { messages } = box(
      `<ul><li><a href="1.html">咨询办理落户需要的材料</a><p>留言时间:2022-10-01 回复时间:2022-10-08</p></li><li><a href="2.html">反映小区门口路灯不亮</a><p>留言时间:2022-10-03 回复时间:2022-10-09</p></li></ul>`,
    );
    expect(messages?.map((m) => [m.askedAt, m.repliedAt])).toEqual([
      ['2022-10-01', '2022-10-08'],
      ['2022-10-03', '2022-10-09'],
    ]);
  });
  it('只有标题和日期的列表不说明是否答复', () => {
    const { messages, items } = box(
      '<ul><li><a href="1.html">咨询办理落户需要的材料</a><em>2022-10-01</em></li><li><a href="2.html">反映小区门口路灯不亮</a><em>2022-10-03</em></li></ul>',
    );
    expect(messages).toBeNull();
    expect(items).toHaveLength(2);
  });
  it('普通栏目里的“已”字不是答复', () => {
    expect(
      column(
        '<ul><li><a href="1.html">我市已完成供水管网改造工程</a><em>2022-10-01</em></li><li><a href="2.html">关于已取消行政许可的公告</a><em>2022-10-03</em></li></ul>',
      ).messages,
    ).toBeNull();
  });
});

const detail = (inner: string) =>
  read(
    `<html><head><title>路灯不亮_市长信箱_青禾市人民政府</title></head><body><div class="position">当前位置:首页 &gt; 市长信箱</div><div class="con">${inner}</div></body></html>`,
  );

describe('公开留言的详情', () => {
  it('有答复', () => {
    const { messages, kind } = detail(
      '<h1>路灯不亮</h1><p>来信时间:2022-10-03</p><p>来信内容:</p><p>小区门口路灯不亮已有多日,请处理。</p><p>回复单位:市城管局</p><p>回复时间:2022-10-09</p><p>回复内容:</p><p>已安排维修,谢谢您的来信。</p>',
    );
    expect(kind).toBe('messages');
    expect(messages).toEqual([{ title: '路灯不亮', url: null, askedAt: '2022-10-03', repliedAt: '2022-10-09', replied: true }]);
  });
  it('表格,标签和值在两格', () => {
    const { messages } = detail(
      '<table><tr><td>信件标题</td><td>路灯不亮</td></tr><tr><td>来信时间</td><td>2022-10-03</td></tr><tr><td>来信内容</td><td>路灯不亮已有多日</td></tr><tr><td>答复时间</td><td>2022-10-09</td></tr><tr><td>答复内容</td><td>已安排维修。</td></tr></table>',
    );
    expect(messages?.[0]).toMatchObject({ askedAt: '2022-10-03', repliedAt: '2022-10-09', replied: true });
  });
  it('答复为空', () => {
    const { messages } = detail('<h1>路灯不亮</h1><p>留言时间:2022-10-03</p><p>留言内容:路灯不亮已有多日</p><p>回复内容:</p>');
    expect(messages).toEqual([{ title: '路灯不亮', url: null, askedAt: '2022-10-03', repliedAt: null, replied: false }]);
  });
  it('留言簿:一页多条', () => {
    const one = (title: string, day: string, reply: string) =>
      `<div><p>留言标题:${title}</p><p>留言时间:${day}</p><p>留言内容:请帮助解决这个问题。</p>${reply}</div>`;
    const { messages } = detail(
      one('路灯不亮', '2022-10-03', '<p>回复内容:已安排维修。</p><p>回复时间:2022-10-09</p>') + one('井盖破损', '2022-10-05', ''),
    );
    expect(messages?.map((m) => [m.title, m.askedAt, m.repliedAt, m.replied])).toEqual([
      ['路灯不亮', '2022-10-03', '2022-10-09', true],
      ['井盖破损', '2022-10-05', null, false],
    ]);
  });
});
