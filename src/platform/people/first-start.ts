/** The first start of an installation: the top organisation and one security administrator, who lets everybody else in. */
import { createOrganisation, type NewOrganisation } from './organisations.ts';
import { createPerson } from './people.ts';
import { type Platform, perform, SYSTEM } from './perform.ts';

export const FIRST_ACCOUNT = 'admin';

/** Account and one-time password of the first administrator; null when the installation has been started before. */
export function firstStart(
  platform: Platform,
  top: Pick<NewOrganisation, 'name' | 'level' | 'divisionCode'>,
): Promise<{ account: string; password: string } | null> {
  return perform(platform, SYSTEM, 'organisation.write', async (work) => {
    if ((await work.tx.selectFrom('organisations').select('id').limit(1).executeTakeFirst()) !== undefined) return null;
    const { id } = await createOrganisation(work, { ...top, parentId: null });
    const roles = ['security-administrator'] as const;
    const { password } = await createPerson(work, {
      organisationId: id,
      account: FIRST_ACCOUNT,
      name: '安全管理员',
      email: null,
      phone: null,
      roles,
    });
    return { account: FIRST_ACCOUNT, password };
  });
}
