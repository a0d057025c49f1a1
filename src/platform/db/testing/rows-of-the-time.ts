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
const ROUND = '0197c000-0000-7000-8000-000000000061';
const OBJECT = '0197c000-0000-7000-8000-000000000062';
const INSPECTION = '0197c000-0000-7000-8000-000000000063';
const FINDING = '0197c000-0000-7000-8000-000000000064';
const RESULT_SET = '0197c000-0000-7000-8000-000000000065';
const RESULT_IMPORT = '0197c000-0000-7000-8000-000000000066';
const QUESTIONNAIRE = '0197c000-0000-7000-8000-000000000067';
const ENTRY = '0197c000-0000-7000-8000-000000000071';
const NOTICE = '0197c000-0000-7000-8000-000000000072';
const ITEM = '0197c000-0000-7000-8000-000000000073';
const QUESTION = '0197c000-0000-7000-8000-000000000074';
const APPEAL = '0197c000-0000-7000-8000-000000000075';
const ANSWER_FILES = ['0197c000-0000-7000-8000-000000000077', '0197c000-0000-7000-8000-000000000078'] as const;
const APPEAL_FILE = '0197c000-0000-7000-8000-000000000079';
const SHA = 'ab'.repeat(32);
/** As the blob says of every file. */
const HANDED_IN = { organisation_id: CITY, sha256: SHA, size: 9007199254740991, media_type: 'application/warc' };
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
    `insert into blobs values ('${SHA}', 9007199254740991, 'application/warc', ${AT})`,
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
  '0004-rounds': [
    `insert into rulebook_snapshots values ('${SHA}', 'inspection-2019', '1', '2026-11-01', '{"indicators": []}', ${AT})`,
    `insert into rounds (id, organisation_id, name, kind, state, begins_on, ends_on, windows, as_of, rulebooks, selection, coverage,
        settings, frame_hash, opened_at, inspected_at, frozen_at, created_at, created_by, created_by_name)
      values ('${ROUND}', '${TOP}', '2026年第三季度检查', 'quarter', 'frozen', '2026-07-01', '2026-09-30', '{}', '2026-09-30', '{}', '{}',
        '{"mode": "full"}', '{}', '${SHA}', ${AT}, ${AT}, ${AT}, ${AT}, '${PERSON}', '王敏')`,
    `insert into round_objects (id, round_id, organisation_id, object_kind, record_id, record, stratum, is_drawn, state, progress,
        inspection_id, changed_at)
      values ('${OBJECT}', '${ROUND}', '${CITY}', 'site', '${MAIN}', '{"name": "临江市人民政府"}', 'city/site', true, 'inspected',
        '{"pages": 12}', '${INSPECTION}', ${AT})`,
    `insert into inspections (id, organisation_id, site_id, round_object_id, purpose, source, state, rulebook_id, rulebook_version,
        rulebook_sha256, as_of, seed, verdict, score, report, basis, crawl_sha256, software, created_at, started_at, finished_at)
      values ('${INSPECTION}', '${CITY}', '${MAIN}', '${OBJECT}', 'round', 'machine', 'finished', 'inspection-2019', '1', '${SHA}',
        '2026-09-30', 's', 'unqualified', 87.5, '{"schema": "zhengxun.report/1"}', '{}', '${SHA}', '0.0.1', ${AT}, ${AT}, ${AT})`,
    `insert into findings (id, inspection_id, organisation_id, position, key, indicator, check_id, outcome, url, message, quote, count,
        samples, evidence)
      values ('${FINDING}', '${INSPECTION}', '${CITY}', 0, 'f-1', 'columns-blank', 'blank-columns', 'fail',
        'http://www.linjiang.example/xx/', '栏目“=1+1”无内容', '领导信箱', 3, '["http://www.linjiang.example/a"]', '[]')`,
    `insert into result_sets (id, organisation_id, round_id, number, frozen_at, frozen_by, frozen_by_name, head, rulebooks, objects, sha256)
      values ('${RESULT_SET}', '${TOP}', '${ROUND}', 1, ${AT}, '${PERSON}', '王敏', '{}', '{}', 1, '${SHA}')`,
    `insert into results values ('${RESULT_SET}', 0, '${CITY}', '${OBJECT}', '${INSPECTION}', 'site', '${MAIN}', 'failed', null,
      '{"name": "临江市人民政府"}', '{}', '{}')`,
    `insert into result_imports values ('${RESULT_IMPORT}', '${TOP}', '${ROUND}', '某检测中心', '结果.xlsx', '${SHA}', '${SHA}',
      '{"new": 1}', ${AT}, '${PERSON}', '王敏', ${AT}, '王敏')`,
    `insert into result_import_rows values ('${RESULT_IMPORT}', 2, 'new', '${OBJECT}', 1, '{}', '[]')`,
    `insert into good_examples (id, organisation_id, round_id, site_id, name, topic, text, created_at, created_by_name)
      values ('0197c000-0000-7000-8000-000000000068', '${TOP}', '${ROUND}', '${MAIN}', '临江市', '政策解读', '图文并茂', ${AT}, '王敏')`,
    `insert into questionnaires (id, organisation_id, round_id, title, topic, items, due_at, state, created_at, created_by_name, opened_at)
      values ('${QUESTIONNAIRE}', '${TOP}', null, '网络安全专项调查', 'security', '[]', ${AT}, 'open', ${AT}, '王敏', ${AT})`,
    `insert into questionnaire_answers (id, questionnaire_id, organisation_id, state, answers, handed_in_at, is_late, answered_by, answered_by_name)
      values ('0197c000-0000-7000-8000-000000000069', '${QUESTIONNAIRE}', '${CITY}', 'handed-in', '{"has-plan": "yes"}', ${AT}, false,
        '${PERSON}', '王敏')`,
  ],
  '0005-review': [
    `insert into review_plans values ('${ROUND}', '${TOP}', 's', '{"blindShare": 0.1}', ${AT}, '王敏', 2)`,
    `insert into memory_entries (id, organisation_id, organisation_path, code, kind, wording, reason, made_at, made_on, made_by, made_by_name)
      values ('${ENTRY}', '${TOP}', '/${TOP}/', '0123abcd', 'text', '药情信息处', '机构名称', ${AT}, '2026-11-01', '${PERSON}', '王敏')`,
    `insert into review_notices values ('${NOTICE}', '${CITY}', '${ROUND}', '${OBJECT}', 1, ${AT}, '${PERSON}', '王敏', ${AT})`,
    `insert into review_items (id, organisation_id, round_id, round_object_id, inspection_id, finding_id, finding_key, indicator,
        indicator_kind, rank, check_id, template_key, needs_second, is_blind, standing, says, settled_at, notice_id, made_at)
      values ('${ITEM}', '${CITY}', '${ROUND}', '${OBJECT}', '${INSPECTION}', '${FINDING}', 'f-1', 'columns-blank', 'veto', 0,
        'blank-columns', 't', true, false, 'appealed', 'confirm', ${AT}, '${NOTICE}', ${AT})`,
    `insert into review_claims values ('${ITEM}', 'second', '${PERSON}', '王敏', ${AT})`,
    `insert into questions (id, organisation_id, item_id, text, asked_at, asked_by, asked_by_name, due_at, answer, answered_at,
        answered_by, answered_by_name)
      values ('${QUESTION}', '${CITY}', '${ITEM}', '请说明', ${AT}, '${PERSON}', '王敏', '2026-11-09 00:00:00+00', '已停用',
        '2026-11-05 00:00:00+00', '${PERSON}', '李强')`,
    `insert into appeals (id, organisation_id, item_id, notice_id, reason, state, filed_at, filed_by, filed_by_name)
      values ('${APPEAL}', '${CITY}', '${ITEM}', '${NOTICE}', '不符合事实', 'filed', '2026-11-06 00:00:00+00', null, '周兰')`,
    `insert into review_files (id, organisation_id, question_id, appeal_id, sha256, name) values
      ('${ANSWER_FILES[0]}', '${CITY}', '${QUESTION}', null, '${SHA}', '说明一.pdf'),
      ('${ANSWER_FILES[1]}', '${CITY}', '${QUESTION}', null, '${SHA}', '说明二.pdf'),
      ('${APPEAL_FILE}', '${CITY}', null, '${APPEAL}', '${SHA}', '=申诉.docx')`,
    `insert into decisions (id, organisation_id, item_id, number, stage, says, by_id, by_name, at)
      values ('0197c000-0000-7000-8000-000000000076', '${CITY}', '${ITEM}', 1, 'first', 'confirm', '${PERSON}', '王敏', ${AT})`,
  ],
};

/** Where steps put rows whose table they took away: by that table, what must stand where. */
export const MOVED: Record<string, Record<string, readonly Record<string, unknown>[]>> = {
  // 0018-questionnaires: files of questions and appeals become files like all others, with who handed them in and when.
  review_files: {
    files: [
      ...ANSWER_FILES.map((id) => ({
        id,
        ...HANDED_IN,
        uploaded_at: '2026-11-05T00:00:00+00:00',
        uploaded_by: PERSON,
        uploaded_by_name: '李强',
      })),
      { id: APPEAL_FILE, ...HANDED_IN, uploaded_at: '2026-11-06T00:00:00+00:00', uploaded_by: null, uploaded_by_name: '周兰' },
    ],
    file_uses: [
      ...ANSWER_FILES.map((id, position) => ({
        file_id: id,
        use: 'question-answer',
        record_id: QUESTION,
        organisation_id: CITY,
        position,
      })),
      { file_id: APPEAL_FILE, use: 'appeal', record_id: APPEAL, organisation_id: CITY, position: 0 },
    ],
  },
};
