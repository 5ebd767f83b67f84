import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import classes from './home.module.css';

interface Props {
  readonly isSetUp: boolean;
  /** The way in for those who have an account. */
  readonly children: ReactNode;
}

/** For a browser in which nobody is signed in: what this is, and how each comes in. */
export const HowToGetIn = ({ isSetUp, children }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.out} data-two={isSetUp}>
      <div className={classes.about}>
        <Heading level={1} data-size="xl">
          {t('home.out.title')}
        </Heading>
        <Paragraph data-size="lg">{t('home.out.lead')}</Paragraph>
        <Panel title={t('home.out.howTitle')}>
          <Paragraph>{t('home.out.participant')}</Paragraph>
          {!isSetUp && <Paragraph>{t('home.out.notSetUp')}</Paragraph>}
        </Panel>
      </div>
      {isSetUp && children}
    </div>
  );
};
