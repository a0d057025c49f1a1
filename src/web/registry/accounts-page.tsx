/** 账号: new-media accounts and apps. */
import { RecordsList } from './records-list.tsx';

export default function AccountsPage() {
  return <RecordsList kind="accounts" />;
}
