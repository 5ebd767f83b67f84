import { Button, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { MAX_NAME, Name } from '../../../shared/text.ts';
import { addresses } from '../../connection/addresses.ts';
import { createMeeting } from '../../connection/http.ts';
import { recall, remember } from '../../connection/remembered.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './home.module.css';

const LEADER = 'leaderName';

/** Makes a meeting for its leader, whose name is remembered for the next one. */
export const NewMeeting = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const [name, setName] = useState(recall(LEADER) ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpErrorCode>();
  const leaderName = Name.safeParse(name);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!leaderName.success || busy) return;
    setBusy(true);
    remember(LEADER, leaderName.data);
    const made = await createMeeting({ kind: 'real', leaderName: leaderName.data });
    setBusy(false);
    if (made.ok) navigate(addresses.prepare(made.value.meeting, made.value.seat));
    else setError(made.error);
  };

  const wrong =
    error !== undefined ? errorText(error) : tried && !leaderName.success && t('home.create.required');
  return (
    <Panel title={t('home.create.title')} size="large">
      <form className={classes.create} onSubmit={(event) => void submit(event)} noValidate>
        <Textfield
          label={t('home.create.leaderName')}
          description={`${t('home.create.hint')} ${t('readBy.meeting')}`}
          value={name}
          maxLength={MAX_NAME}
          autoComplete="name"
          spellCheck={false}
          translate="no"
          error={wrong}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" aria-disabled={busy}>
          {t('home.create.go')}
        </Button>
      </form>
    </Panel>
  );
};
