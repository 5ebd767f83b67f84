import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE } from '../../../shared/time.ts';
import { useSection } from '../../connection/hooks.ts';
import {
  useExpectedEnd,
  usePhaseReading,
  usePlanWords,
  useTurnReading,
} from '../../connection/useReading.ts';
import { formatTime } from '../../ui/format.ts';
import { type Rest, restOf } from './rest.ts';
import classes from './ViddevaktTools.module.css';

/** «Tre tenester, om lag 2 min kvar. Ferdig 10:46, eitt minutt over planen.» */
export const RestCard = (): ReactNode => {
  const { t } = useTranslation();
  const turn = useSection('turn');
  const phase = usePhaseReading();
  const share = useTurnReading();
  const end = useExpectedEnd();
  const plan = usePlanWords();
  if (turn === undefined) return null;
  const rest = restOf(turn, phase?.left ?? null, share?.left ?? null);
  return (
    <section className={classes.rest} aria-label={t('viddevakt.rest.title')}>
      <p className={classes.restTitle} aria-hidden="true">
        {t('viddevakt.rest.title')}
      </p>
      <p>{restWords(rest, t)}</p>
      {end !== null && (
        <p>
          <strong className="figures">{t('viddevakt.doneAt', { time: formatTime(end) })}</strong>
          {t('viddevakt.against', { plan })}
        </p>
      )}
    </section>
  );
};

const restWords = ({ services, each }: Rest, t: TFunction): string => {
  if (services === 0 || each === null) return t('viddevakt.rest.none');
  if (each < MINUTE / 2) return t('viddevakt.rest.short', { count: services });
  const minutes =
    each < MINUTE ? t('viddevakt.rest.under') : t('terms.minutesShort', { count: Math.round(each / MINUTE) });
  return t('viddevakt.rest.services', { count: services, minutes });
};
