/** Words of the door. */
export default {
  title: 'Zhengxun · Sign in',
  what: 'Inspection of government websites and new media',
  account: 'Account',
  accountMissing: 'Enter your account',
  password: 'Password',
  passwordMissing: 'Enter your password',
  code: 'Code',
  codeWhere: 'Enter the 6 digits of the authenticator on your phone, or a recovery code',
  codeMissing: 'Enter the 6 digits or a recovery code',
  enter: 'Sign in',
  or: 'or',
  openid: 'Sign in with single sign-on',
  first: {
    title: 'Set a new password',
    what: '{{name}}, the one-time password only serves to set a new one.',
    password: 'New password',
    rules: 'At least 10 characters, not a common password, without the account name',
    again: 'Once more',
    differs: 'The two passwords differ, please correct',
    set: 'Set and enter',
  },
  expired: {
    title: 'Your session has ended, please sign in again',
    what: 'Everything typed on the page is still there. {{name}} goes on after signing in; anybody else starts anew.',
  },
};
