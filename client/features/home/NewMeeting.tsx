import { Button, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SignedIn } from '../../../shared/accounts.ts';
import type { HttpErrorCode } from '../../../shared/http.ts';
import { MAX_NAME, Name } from '../../../shared/text.ts';
import { addresses } from '../../connection/addresses.ts';
import { createMeeting } from '../../connection/http.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Panel } from '../../ui/Panel.tsx';
import classes from './home.module.css';

interface Props {
  /** Who makes it. */
  readonly leader: string;
  /** Those that the account leads. */
  readonly units: SignedIn['units'];
}

/** Makes a meeting for its leader, who is most often the one who makes it. */
export const NewMeeting = ({ leader, units }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const [name, setName] = useState(leader);
  const [unit, setUnit] = useState(units[0]?.unit);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpErrorCode>();
  const leaderName = Name.safeParse(name);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!leaderName.success || busy) return;
    setBusy(true);
    const made = await createMeeting({
      kind: 'real',
      leaderName: leaderName.data,
      ...(unit === undefined ? {} : { unit }),
    });
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
        {units.length > 1 && unit !== undefined && (
          <Choice
            legend={t('home.in')}
            options={units.map((each) => [each.unit, each.name] as const)}
            chosen={unit}
            onChoose={setUnit}
          />
        )}
        <Button type="submit" aria-disabled={busy}>
          {t('home.create.go')}
        </Button>
      </form>
    </Panel>
  );
};
