/** 网站: find one among a hundred thousand. */
import { RecordsList } from './records-list.tsx';

export default function SitesPage() {
  return <RecordsList kind="sites" />;
}
