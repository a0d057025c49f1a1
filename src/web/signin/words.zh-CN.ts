/** Words of the door. */
export default {
  title: '政巡 · 登录',
  what: '政府网站与政务新媒体检查监管',
  account: '账号',
  accountMissing: '请填写账号',
  password: '密码',
  passwordMissing: '请填写密码',
  code: '动态码',
  codeWhere: '打开手机上的验证器，填写 6 位数字；手机不在身边时填写恢复码',
  codeMissing: '请填写动态码或恢复码',
  enter: '登录',
  or: '或',
  openid: '用统一身份认证登录',
  first: {
    title: '设置新密码',
    what: '{{name}}，一次性密码只能用来设置新密码。',
    password: '新密码',
    rules: '至少 10 个字符，不能是常见密码，不能含账号',
    again: '再填一次',
    differs: '两次填写的密码不一致，请改正',
    set: '设置并进入',
  },
  expired: {
    title: '登录已失效，请重新登录',
    what: '页面上填写的内容都还在。{{name}} 登录后继续；换一个人登录则从头开始。',
  },
};
