import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setUp } from '../../connection/accounts.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { forgetToken, useToken } from '../../connection/useToken.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { PracticeFirst } from './PracticeFirst.tsx';
import { SetUpDone } from './SetUpDone.tsx';
import { SetupSections } from './SetupSections.tsx';
import classes from './setup.module.css';
import { emptySetup, type SetupFields, setupOf, setupProblems } from './setupForm.ts';

/** What the one-time link opens: the first administrator, owner, unit and leader; or a look at it first. */
export const SetUp = (): ReactNode => {
  const { t } = useTranslation();
  const token = useToken();
  if (token !== null) return <Form key={token} token={token} />;
  return (
    <div className={classes.narrow}>
      <Heading level={1} data-size="lg">
        {t('setup.title')}
      </Heading>
      <Paragraph data-size="lg">{t('setup.noToken')}</Paragraph>
    </div>
  );
};

const Form = ({ token }: { token: string }): ReactNode => {
  const { t, i18n } = useTranslation();
  const errorText = useHttpErrorText();
  const [fields, setFields] = useState(() => emptySetup(i18n.language === 'nb' ? 'nb' : 'nn'));
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<{ readonly path: string; readonly leader: string }>();
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      const wish = setupOf(token, fields);
      return wish === null ? undefined : setUp(wish);
    },
    ({ path }) => {
      forgetToken();
      setMade({ path, leader: fields.leaderName.trim() });
    },
  );
  if (made !== undefined) return <SetUpDone path={made.path} leader={made.leader} />;
  const change = (next: Partial<SetupFields>): void => setFields((before) => ({ ...before, ...next }));
  const problems = setupProblems(fields);
  return (
    <div className={classes.narrow}>
      <Heading level={1} data-size="xl">
        {t('setup.title')}
      </Heading>
      <PracticeFirst token={token} />
      <form className={classes.form} onSubmit={submit} noValidate>
        <Paragraph data-size="lg">{t('setup.lead')}</Paragraph>
        <SetupSections fields={fields} problems={tried ? problems : {}} onChange={change} />
        <div role="alert">
          {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
          {tried && Object.keys(problems).length > 0 && (
            <ValidationMessage>{t('setup.incomplete')}</ValidationMessage>
          )}
        </div>
        <div>
          <Button type="submit" data-size="lg" aria-disabled={busy}>
            {t(busy ? 'setup.working' : 'setup.go')}
          </Button>
        </div>
      </form>
    </div>
  );
};
