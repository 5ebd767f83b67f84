import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import classes from './home.module.css';

/** For a browser that holds no account: what this is, and which link opens it. */
export const HowToGetIn = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.narrow}>
      <Heading level={1} data-size="xl">
        {t('home.out.title')}
      </Heading>
      <Paragraph data-size="lg">{t('home.out.lead')}</Paragraph>
      <Panel title={t('home.out.howTitle')}>
        <Paragraph>{t('home.out.participant')}</Paragraph>
        <Paragraph>{t('home.out.leader')}</Paragraph>
      </Panel>
    </div>
  );
};
