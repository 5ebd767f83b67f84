import { Paragraph, Tag } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentScope } from '../../../shared/consent.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { formatDate } from '../../ui/format.ts';
import { AnswerLine } from './AnswerLine.tsx';
import { isAsked, mayBeEnough, type ScopeLine } from './consentScopes.ts';
import consents from './consents.module.css';
import { EnoughForm } from './EnoughForm.tsx';
import classes from './prepare.module.css';

/** What each consent is for, in a sentence. */
export const useScopeText = (): ((scope: ConsentScope) => string) => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  return (scope) => {
    switch (scope.kind) {
      case 'service':
        return t('prepare.consent.scopeService', { service: terms.serviceById(scope.service) });
      case 'representation':
        return t('prepare.consent.scopeRepresentation', { name: terms.personById(scope.person) });
      case 'stafettlogg':
        return t('prepare.consent.scopeStafettlogg');
    }
  };
};

/** Every consent this meeting may need, where it stands, and what each has said. */
export const ConsentList = ({ lines }: { lines: readonly ScopeLine[] }): ReactNode => (
  <ul className={classes.people}>
    {lines.map((line) => (
      <li key={line.key}>
        <ConsentLine line={line} />
      </li>
    ))}
  </ul>
);

const ConsentLine = ({ line }: { line: ScopeLine }): ReactNode => {
  const { t } = useTranslation();
  const scopeText = useScopeText();
  const valid = line.standing === 'valid';
  const optional = line.scope.kind === 'stafettlogg';
  return (
    <div className={classes.row} data-warn={!valid && !optional}>
      <div className={classes.who}>
        <span className={consents.heading}>
          <strong>{scopeText(line.scope)}</strong>
          <Standing line={line} />
        </span>
        {!valid && (
          <Paragraph className={classes.hint}>
            {optional ? t('prepare.consent.stafettloggHelp') : t('prepare.consent.missingHelp')}
          </Paragraph>
        )}
        <ul className={consents.answers}>
          {line.answers.filter(isAsked).map((answer) => (
            <AnswerLine
              key={answer.person}
              answer={answer}
              scope={line.scope}
              about={scopeText(line.scope)}
            />
          ))}
        </ul>
        {mayBeEnough(line) && <EnoughForm line={line} about={scopeText(line.scope)} />}
      </div>
    </div>
  );
};

const Standing = ({ line }: { line: ScopeLine }): ReactNode => {
  const { t } = useTranslation();
  const { standing, endsOn } = line;
  if (standing === 'valid')
    return endsOn === null ? null : (
      <Tag data-size="sm" data-color="warning">
        {t('prepare.consent.ends', { date: formatDate(endsOn, t) })}
      </Tag>
    );
  return (
    <Tag data-size="sm" data-color={line.scope.kind === 'stafettlogg' ? 'neutral' : 'warning'}>
      {t(`prepare.consent.${standing}`)}
    </Tag>
  );
};
