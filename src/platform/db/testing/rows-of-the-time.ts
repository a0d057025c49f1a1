/**
 * Rows as programs of each released schema wrote them, by the step that made their tables. Plain SQL, so that later types do not
 * rewrite history. When a step is released its rows are added here and never changed again.
 */
const TOP = '0197c000-0000-7000-8000-000000000001';
const CITY = '0197c000-0000-7000-8000-000000000002';
const PERSON = '0197c000-0000-7000-8000-000000000011';
const MAIN = '0197c000-0000-7000-8000-000000000021';
const SUB = '0197c000-0000-7000-8000-000000000022';
const ACCOUNT = '0197c000-0000-7000-8000-000000000031';
const IMPORT = '0197c000-0000-7000-8000-000000000041';
const AT = "'2026-11-01 01:02:03.456+00'";
const CHANGED = `${AT}, ${AT}, '${PERSON}', '王敏'`;

const site = (id: string, parent: string | null, code: string | null, name: string, url: string) => `
  insert into sites (id, organisation_id, parent_id, code, name, is_portal, has_no_services, home_url, further_urls, address_keys,
    organizer, operator, supervisor, contact, state, search_text, created_at, changed_at, changed_by, changed_by_name)
  values ('${id}', '${CITY}', ${parent === null ? 'null' : `'${parent}'`}, ${code === null ? 'null' : `'${code}'`}, '${name}', ${parent === null},
    false, '${url}', '{}', '{${new URL(url).host}}', '临江市人民政府', null, null, '0571-88880000', 'normal', '${name}', ${CHANGED})`;

export const ROWS_OF_THE_TIME: Record<string, readonly string[]> = {
  '0001-ground': [
    `insert into organisations (id, parent_id, path, name, level, division_code, created_at) values
      ('${TOP}', null, '/${TOP}/', '青禾省政府办公厅', 'province', '990000', ${AT}),
      ('${CITY}', '${TOP}', '/${TOP}/${CITY}/', '临江市“政府”办公室', 'city', null, ${AT})`,
    `insert into settings values ('session', '{"idleMinutes": 30}', ${AT})`,
    `insert into blobs values ('${'ab'.repeat(32)}', 9007199254740991, 'application/warc', ${AT})`,
  ],
  '0002-people': [
    `insert into people (id, organisation_id, account, name, email, phone, created_at) values
      ('${PERSON}', '${CITY}', 'wangmin', '王敏', 'wang@example.cn', null, ${AT}),
      ('0197c000-0000-7000-8000-000000000012', '${CITY}', 'gone', '已离职', null, null, ${AT})`,
    `update people set closed_at = ${AT} where account = 'gone'`,
    `insert into person_roles values ('${PERSON}', 'supervisor', ${AT})`,
    `insert into credentials (person_id, password, password_changed_at, must_change, second_factor, second_factor_last, failures)
      values ('${PERSON}', '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA', ${AT}, false, '\\x0102', 59000000, 2)`,
    `insert into sessions values (decode(repeat('01', 32), 'hex'), '${PERSON}', ${AT}, ${AT}, ${AT}, true, '10.0.0.1 Firefox')`,
    `insert into api_tokens values ('0197c000-0000-7000-8000-000000000013', decode(repeat('02', 32), 'hex'), '${PERSON}', '报表',
      '{site.read,account.read}', ${AT}, null, ${AT}, null)`,
  ],
  '0003-registry': [
    site(MAIN, null, '9901000001', '临江市人民政府', 'http://www.linjiang.example/'),
    site(SUB, MAIN, null, '临江市财政局', 'http://czj.linjiang.example/'),
    `update sites set name = '临江市政府门户网站', version = 2 where id = '${MAIN}'`,
    `insert into accounts (id, organisation_id, code, platform, name, owner, operator, supervisor, link, store_urls, contact, state,
        search_text, created_at, changed_at, changed_by, changed_by_name)
      values ('${ACCOUNT}', '${CITY}', null, 'wechat', '临江发布', '临江市政府新闻办', null, null, null, '{}', null, 'suspended', '临江发布', ${CHANGED})`,
    `insert into site_columns (id, site_id, url, name, class, period, exempt_reason, exempt_until, is_ignored, confirmed_at,
        confirmed_by_name, created_at, changed_at, changed_by, changed_by_name)
      values ('0197c000-0000-7000-8000-000000000023', '${MAIN}', 'http://www.linjiang.example/tzgg/', '通知公告', 'notice', 'P6M',
        '机构改革', '2027-01-01', false, ${AT}, '王敏', ${CHANGED})`,
    `insert into filings (id, organisation_id, site_id, account_id, kind, state, begins_at, ends_at, reason, filed_at, filed_by_name)
      values ('0197c000-0000-7000-8000-000000000051', '${CITY}', null, '${ACCOUNT}', 'suspension', 'approved', ${AT},
        '2026-11-20 00:00:00+00', '系统改造', ${AT}, '王敏')`,
    `insert into imports values ('${IMPORT}', '${CITY}', 'sites', '名录.xlsx', '${'cd'.repeat(32)}', '${'ef'.repeat(32)}',
      '{"new": 1}', ${AT}, '${PERSON}', '王敏', ${AT}, '王敏')`,
    `insert into import_rows values ('${IMPORT}', 2, 'new', '${SUB}', null, '{"name": "临江市财政局"}', '[]', '[]')`,
    `insert into answered_requests values ('${PERSON}', 'k1', decode(repeat('03', 32), 'hex'), '{"id": "x"}', ${AT})`,
  ],
};
