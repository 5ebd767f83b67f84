import { CheckmarkCircleFillIcon, CircleIcon, ExclamationmarkTriangleFillIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import page from './page.module.css';
import { PREPARE_SECTIONS, type Readiness, readinessOf } from './readiness.ts';

/** The page's sections, and which of them still lack something. */
export const SectionNav = (): ReactNode => {
  const { t } = useTranslation();
  const missing = useSection('missing') ?? [];
  const wishes = {
    tried: useSection('tried')?.length === 0,
    next: useSection('meeting')?.nextMeeting === null,
  };
  return (
    <nav aria-label={t('prepare.title')}>
      <ol className={page.nav}>
        {PREPARE_SECTIONS.map((section) => {
          const readiness = readinessOf(section, missing, wishes);
          return (
            <li key={section}>
              <a href={`#${section}`} data-readiness={readiness}>
                <ReadinessMark readiness={readiness} />
                {t(`prepare.sections.${section}`)}
              </a>
            </li>
          );
        })}
        <li>
          <a href="#start" className={page.toStart}>
            {t('prepare.start.go')}
          </a>
        </li>
      </ol>
    </nav>
  );
};

const MARKS = { done: CheckmarkCircleFillIcon, hard: ExclamationmarkTriangleFillIcon, soft: CircleIcon };

const ReadinessMark = ({ readiness }: { readiness: Readiness }): ReactNode => {
  const { t } = useTranslation();
  const Mark = MARKS[readiness];
  return <Mark title={t(`prepare.status.${readiness}`)} fontSize="1.35rem" />;
};
