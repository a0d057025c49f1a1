/**
 * All settings of an installation: one table from which reading, checking, showing and the manual's page come. A setting is given
 * in the environment or in `zhengxun.yaml`; a secret never stands in that file, but in the environment or in a file of its own.
 */
import { type Static, type TSchema, Type } from 'typebox';

interface Setting<Value extends TSchema = TSchema> {
  value: Value;
  /** Null: not set. */
  default: Static<Value> | null;
  /** Name in the environment. */
  env: string;
  /** One Chinese phrase: what it is. */
  says: string;
  /** What a value must be, in Chinese. */
  form: string;
  isSecret: boolean;
}

const setting = <Value extends TSchema, const Default extends Static<Value> | null>(
  value: Value,
  form: string,
  initial: Default,
  env: string,
  says: string,
) => ({ value, form, default: initial, env, says, isSecret: false });

const text = (env: string, says: string) => setting(Type.String({ minLength: 1, maxLength: 2000 }), '文字', null, env, says);
const secret = (env: string, says: string) => ({ ...text(env, says), isSecret: true });
const count = <const Default extends number>(most: number, initial: Default, env: string, says: string) =>
  setting(Type.Integer({ minimum: 1, maximum: most }), `1 至 ${most} 的整数`, initial, env, says);
const flag = (env: string, says: string) => setting(Type.Boolean(), 'true 或 false', false, env, says);
const oneOf = <const Names extends readonly string[]>(names: Names, initial: Names[number], env: string, says: string) =>
  setting(Type.Unsafe<Names[number]>(Type.Enum([...names])), names.join('、'), initial as Names[number], env, says);
const address = (env: string, says: string) =>
  setting(Type.String({ pattern: '^https?://[^\\s]{1,500}$' }), 'http:// 或 https:// 开头的地址', null, env, says);

/** By key, as nested in the file. */
export const SETTINGS = {
  'database.url': secret('DATABASE_URL', '数据库地址 `postgres://…`（PostgreSQL 15 或更新）；未设置时用内置数据库'),
  'database.connections': count(500, 10, 'ZHENGXUN_DATABASE_CONNECTIONS', '每个进程的数据库连接数上限'),
  'key.file': text('ZHENGXUN_KEY_FILE', '安装密钥文件；多台机器须用同一份，未设置时在数据目录自动生成'),
  'server.host': setting(Type.String({ minLength: 1, maxLength: 255 }), '地址', '127.0.0.1', 'ZHENGXUN_HOST', '监听的地址'),
  'server.port': count(65_535, 8080, 'ZHENGXUN_PORT', '监听的端口'),
  'server.secure': flag('ZHENGXUN_SECURE', '经由 HTTPS 访问（由前置代理提供），Cookie 只经加密连接发送'),
  'server.publicUrl': address('ZHENGXUN_PUBLIC_URL', '用户访问平台的地址；使用统一身份认证时必须设置'),
  'server.requestsPerMinute': count(1_000_000, 1200, 'ZHENGXUN_REQUESTS_PER_MINUTE', '每个来源地址每分钟的请求数上限'),
  'server.metricsToken': secret('ZHENGXUN_METRICS_TOKEN', '读取 `/metrics`（Prometheus 指标）所须出示的令牌；未设置时没有这个地址'),
  'organisation.name': setting(
    Type.String({ minLength: 1, maxLength: 200 }),
    '1 至 200 个字',
    '本单位',
    'ZHENGXUN_ORGANISATION',
    '首次启动时顶级单位的名称',
  ),
  'organisation.level': oneOf(
    ['ministry', 'province', 'city', 'county'],
    'province',
    'ZHENGXUN_ORGANISATION_LEVEL',
    '首次启动时顶级单位的层级',
  ),
  'blobs.store': oneOf(['folder', 's3'], 'folder', 'ZHENGXUN_BLOBS', '佐证和采集文件存放在哪里：文件夹，或兼容 S3 的对象存储'),
  'blobs.folder': text('ZHENGXUN_BLOBS_FOLDER', '存放文件的文件夹；未设置时为数据目录下的 `blobs`'),
  'blobs.s3.endpoint': address('ZHENGXUN_S3_ENDPOINT', '对象存储的地址；未设置时为 Amazon S3'),
  'blobs.s3.region': setting(
    Type.String({ pattern: '^[\\w-]{1,60}$' }),
    '字母、数字和 -',
    'us-east-1',
    'ZHENGXUN_S3_REGION',
    '对象存储的区域',
  ),
  'blobs.s3.bucket': text('ZHENGXUN_S3_BUCKET', '存储桶，须已建立'),
  'blobs.s3.prefix': setting(
    Type.String({ pattern: '^([\\w.-]{1,100}/){0,5}$' }),
    '空，或以 / 结尾的路径',
    '',
    'ZHENGXUN_S3_PREFIX',
    '存储桶里各文件名的前缀',
  ),
  'blobs.s3.accessKeyId': secret('ZHENGXUN_S3_ACCESS_KEY_ID', '对象存储的访问密钥编号'),
  'blobs.s3.secretAccessKey': secret('ZHENGXUN_S3_SECRET_ACCESS_KEY', '对象存储的访问密钥'),
  'files.largestMegabytes': count(
    200,
    20,
    'ZHENGXUN_FILES_LARGEST_MEGABYTES',
    '上传的佐证材料（图片、文档、压缩包）每个的大小上限，单位 MB',
  ),
  'watch.withWorker': flag('ZHENGXUN_WATCH', '工作进程（包括 serve 自带的）是否同时启动监测；也可以另行运行 `zhengxun watch`'),
  'watch.intervalSeconds': setting(
    Type.Integer({ minimum: 60, maximum: 3600 }),
    '60 至 3600 的整数',
    900,
    'ZHENGXUN_WATCH_INTERVAL',
    '没有单独安排的地址隔多少秒访问一次（另加至多两成的错开时间）',
  ),
  'watch.rulebook': setting(
    Type.String({ minLength: 1, maxLength: 100 }),
    '检查指标的编号',
    'inspection-2019',
    'ZHENGXUN_WATCH_RULEBOOK',
    '“站点无法访问”按哪部检查指标判定',
  ),
  'watch.earlyWarningPercent': setting(
    Type.Number({ minimum: 0.1, maximum: 100 }),
    '0.1 至 100 的数',
    3,
    'ZHENGXUN_WATCH_EARLY_WARNING',
    '近一周失败占比达到百分之几时预警',
  ),
  'watch.quorum': setting(
    Type.Integer({ minimum: 1, maximum: 100 }),
    '1 至 100 的整数',
    null,
    'ZHENGXUN_WATCH_QUORUM',
    '几个监测点都打不开才算失败（不多于当时能用的监测点数）；未设置时须超过半数',
  ),
  'watch.keepProbeDays': setting(
    Type.Integer({ minimum: 10, maximum: 400 }),
    '10 至 400 的整数',
    40,
    'ZHENGXUN_WATCH_KEEP_PROBES',
    '逐次探测记录保留的天数',
  ),
  'watch.keepHourDays': setting(
    Type.Integer({ minimum: 40, maximum: 4000 }),
    '40 至 4000 的整数',
    400,
    'ZHENGXUN_WATCH_KEEP_HOURS',
    '按小时汇总的记录保留的天数；按天汇总的一直保留',
  ),
  'watch.keepEntryDays': setting(
    Type.Integer({ minimum: 100, maximum: 4000 }),
    '100 至 4000 的整数',
    400,
    'ZHENGXUN_WATCH_KEEP_ENTRIES',
    '栏目和账号不再列出的信息，其首次看到的时间再保留的天数；还列着的一直保留',
  ),
  'openid.issuer': address('ZHENGXUN_OPENID_ISSUER', '统一身份认证（OpenID Connect）的签发地址；未设置时不启用'),
  'openid.clientId': text('ZHENGXUN_OPENID_CLIENT_ID', '本平台在统一身份认证中的客户端编号'),
  'openid.clientSecret': secret('ZHENGXUN_OPENID_CLIENT_SECRET', '本平台在统一身份认证中的客户端密钥'),
  'mail.host': text('ZHENGXUN_MAIL_HOST', '发送告警邮件的服务器；未设置时没有邮件渠道可用'),
  'mail.port': count(65_535, 465, 'ZHENGXUN_MAIL_PORT', '邮件服务器的端口'),
  'mail.security': oneOf(
    ['tls', 'starttls', 'none'],
    'tls',
    'ZHENGXUN_MAIL_SECURITY',
    '与邮件服务器的加密方式：一开始就加密、连接后转为加密（不成即不发）、不加密',
  ),
  'mail.from': setting(
    Type.String({ pattern: '^[^\\s@<>,;]{1,100}@[^\\s@<>,;]{1,150}$' }),
    '邮箱地址',
    null,
    'ZHENGXUN_MAIL_FROM',
    '告警邮件的发件人地址',
  ),
  'mail.user': text('ZHENGXUN_MAIL_USER', '邮件服务器的账号；未设置时不登录'),
  'mail.password': secret('ZHENGXUN_MAIL_PASSWORD', '邮件服务器的密码'),
  'watch.deadManUrl': secret(
    'ZHENGXUN_DEAD_MAN_URL',
    '平台外的“断线报警”地址：一切正常时每分钟访问一次，对方久不见访问即自行报警；未设置时不用',
  ),
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof SETTINGS;

type Valued<Key extends SettingKey> = Static<(typeof SETTINGS)[Key]['value']> | ((typeof SETTINGS)[Key]['default'] & null);

/** What is set, by key; null where a setting without default is not set. */
export type Config = { readonly [Key in SettingKey]: Valued<Key> };

/** Settings of a machine, not of the installation: where the rest is found, what a worker there does. Only in the environment. */
export const OF_THE_MACHINE = {
  ZHENGXUN_DATA: '数据目录；未设置时为用户数据目录下的 `zhengxun`',
  ZHENGXUN_CONFIG: '配置文件；未设置时为数据目录下的 `zhengxun.yaml`，可以没有',
  ZHENGXUN_PARALLEL: '工作进程每类任务同时办理几个',
  ZHENGXUN_PLACE: '工作进程所在位置的名称，如机房',
  ZHENGXUN_WORK_DIR: '工作进程采集时所用的目录；未设置时为数据目录下的 `work`',
} as const;

/** The name in the environment of a file that holds the value of a secret. */
export const fileVariable = (env: string): string => `${env}_FILE`;
