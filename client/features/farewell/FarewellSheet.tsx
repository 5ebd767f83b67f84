import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Farewell } from '../../../shared/farewell.ts';
import { formatDate, formatDateAndTime } from '../../ui/format.ts';
import { type Terms, useTerms } from '../../words/useTerms.ts';
import classes from './Farewell.module.css';

interface Props {
  readonly farewell: Farewell;
}

/** [UI62] What, who, when, who follows up, and the next meeting; fits one sheet of A4. */
export const FarewellSheet = ({ farewell }: Props): ReactNode => {
  const { t } = useTranslation();
  const terms = useTerms(farewell);
  return (
    <article className={classes.sheet}>
      <header className={classes.head}>
        <h2>{t('farewell.pageTitle')}</h2>
        <p translate="no">{farewell.unitName}</p>
      </header>
      {farewell.none && <p className={classes.big}>{t('farewell.none')}</p>}
      {!farewell.none && farewell.measures.length === 0 && <p>{t('farewell.noMeasures')}</p>}
      {!farewell.none &&
        farewell.measures.map((measure) => <Measure key={measure.id} measure={measure} terms={terms} />)}
      <Baton farewell={farewell} terms={terms} />
      <section className={classes.block}>
        <h3>{t('farewell.nextMeeting')}</h3>
        <p className={classes.big}>
          {farewell.nextMeeting === null
            ? t('farewell.noNextMeeting', { unit: farewell.unitName })
            : formatDateAndTime(farewell.nextMeeting, t)}
        </p>
      </section>
    </article>
  );
};

const Measure = ({ measure, terms }: { measure: Farewell['measures'][number]; terms: Terms }): ReactNode => {
  const { t } = useTranslation();
  const named = measure.responsible.kind === 'home' ? '' : t('farewell.nameLater');
  const who = [terms.responsible(measure.responsible), measure.responsibleName || named].filter(Boolean);
  return (
    <section className={classes.measure}>
      <p className={classes.what} translate="no">
        {measure.measure}
      </p>
      <dl className={classes.facts}>
        <Fact word={t('farewell.who')} value={who.join(', ')} />
        <Fact word={t('farewell.start')} value={measure.start || t('farewell.startLater')} />
        <Fact
          word={t('farewell.evaluate')}
          value={measure.evaluateOn === null ? t('farewell.atNext') : formatDate(measure.evaluateOn, t)}
        />
      </dl>
    </section>
  );
};

const Fact = ({ word, value }: { word: string; value: string }): ReactNode => (
  <div>
    <dt>{word}</dt>
    <dd translate="no">{value}</dd>
  </div>
);

const Baton = ({ farewell, terms }: Props & { terms: Terms }): ReactNode => {
  const { t } = useTranslation();
  const { stafettholder } = farewell;
  return (
    <section className={classes.block}>
      <h3>{t('farewell.stafettholder')}</h3>
      {stafettholder === null ? (
        <p>{t('farewell.noStafettholder', { unit: farewell.unitName })}</p>
      ) : (
        <>
          <p className={classes.big} translate="no">
            {[terms.batonHolder(stafettholder.holder), stafettholder.name].filter(Boolean).join(', ')}
          </p>
          <p>{t('farewell.stafettholderHint')}</p>
        </>
      )}
    </section>
  );
};
