import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../connection/http.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Sure } from './MemberRow.tsx';

interface Props {
  readonly name: string;
  readonly signOut: () => Promise<Answer<unknown>>;
}

/** [AU16] Signs somebody out everywhere, after a question, and says that it is done. */
export const SignOutMember = ({ name, signOut }: Props): ReactNode => {
  const { t } = useTranslation();
  const [done, setDone] = useState(false);
  const { error, ask } = useAsk(signOut, () => setDone(true));
  return (
    <>
      <Sure
        label={t('unit.members.signOut')}
        about={t('unit.members.signOutOf', { name })}
        text={t('unit.members.reallySignOut', { name })}
        go={t('unit.members.signOut')}
        onYes={() => ask(undefined)}
      />
      <span role="status">{done && t('unit.members.signedOut', { name })}</span>
      <FormError error={error} />
    </>
  );
};
