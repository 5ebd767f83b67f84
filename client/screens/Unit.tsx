import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { UnitId } from '../../shared/ids.ts';
import { addresses } from '../connection/addresses.ts';
import { getUnit } from '../connection/units.ts';
import { useAnswer } from '../connection/useAnswer.ts';
import { Members } from '../features/units/Members.tsx';
import { Settings } from '../features/units/Settings.tsx';
import classes from '../features/units/units.module.css';
import { AppFrame } from '../ui/AppFrame.tsx';
import { useHttpErrorText } from '../ui/failureTexts.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { NotFound } from './NotFound.tsx';

/** `/unit/:unit`: a unit's settings and people, for its leaders and administrators. */
export const Unit = ({ unit }: { unit: string }): ReactNode => {
  const parsed = UnitId.safeParse(unit);
  return parsed.success ? <Page unit={parsed.data} /> : <NotFound />;
};

const Page = ({ unit }: { unit: UnitId }): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const { answer, again } = useAnswer(useCallback(() => getUnit(unit), [unit]));
  return (
    <AppFrame
      title={t('unit.members.title')}
      aside={
        <Link href={addresses.home} className="ds-link">
          {t('setup.done.home')}
        </Link>
      }
    >
      {answer === undefined && <Waiting />}
      {answer?.ok === false && <Paragraph role="alert">{errorText(answer.error)}</Paragraph>}
      {answer?.ok && (
        <div className={classes.page}>
          <Heading level={1} data-size="lg" translate="no">
            {answer.value.settings.name}
          </Heading>
          <Members page={answer.value} onChange={again} />
          <Settings page={answer.value} />
        </div>
      )}
    </AppFrame>
  );
};
