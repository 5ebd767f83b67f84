import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addresses } from '../../connection/addresses.ts';
import { useAccountLinkAddress } from '../../connection/useLinkAddress.ts';
import { HandOver } from '../../ui/HandOver.tsx';
import classes from './setup.module.css';

interface Props {
  readonly path: string;
  readonly leader: string;
}

/** What remains to be done: the leader gets a link. */
export const SetUpDone = ({ path, leader }: Props): ReactNode => {
  const { t } = useTranslation();
  const addressOf = useAccountLinkAddress();
  return (
    <div className={classes.narrow}>
      <Heading level={1} data-size="xl">
        {t('setup.done.title')}
      </Heading>
      <Paragraph data-size="lg">{t('setup.done.lead', { name: leader })}</Paragraph>
      <HandOver address={addressOf(path)} name={leader} />
      <Paragraph>
        {/* A whole new page, so that nothing of what was typed here stays in this one. */}
        <a href={path} className="ds-link">
          {t('setup.done.open')}
        </a>
      </Paragraph>
      <Paragraph>
        <Link href={addresses.home} className="ds-link">
          {t('setup.done.home')}
        </Link>
      </Paragraph>
    </div>
  );
};
