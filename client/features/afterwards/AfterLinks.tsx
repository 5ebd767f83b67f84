import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AfterLinkMade, AfterLinkState } from '../../../shared/afterwards.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { changeAfterLink, getAfterLinks } from '../../connection/afterwards.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import { formatDay } from '../../ui/format.ts';
import { NotLoaded } from '../../ui/NotLoaded.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Removal } from '../../ui/Removal.tsx';
import { AfterLinkShown } from './AfterLinkShown.tsx';
import classes from './afterwards.module.css';

type Change = readonly [AfterLinkState, 'make' | 'revoke'];
type Shown = NonNullable<AfterLinkMade['made']> & Pick<AfterLinkState, 'name'>;

/** [JO13] Links to the family's page, for who leads: one for each who may have it. */
export const AfterLinks = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const get = useCallback(() => getAfterLinks(meeting), [meeting]);
  const { answer, again } = useAnswer(get);
  const [changed, setChanged] = useState<AfterLinkMade>();
  const [shown, setShown] = useState<Shown | null>(null);
  const { busy, error, ask } = useAsk(
    ([{ person }, change]: Change) => changeAfterLink(meeting, person, change),
    (value, [{ name }]) => {
      setChanged(value);
      setShown(value.made && { ...value.made, name });
    },
  );
  if (answer === undefined) return null;
  if (!answer.ok) return <NotLoaded error={answer.error} again={again} />;
  const people = changed?.people ?? answer.value;
  if (people.length === 0) return null;
  return (
    <Panel title={t('afterwards.links.title')}>
      <p className={classes.intro}>{t('afterwards.links.intro')}</p>
      <ul className={classes.list}>
        {people.map((each) => (
          <li key={each.person} className={classes.row}>
            <OnePerson of={each} busy={busy} onChange={(change) => ask([each, change])} />
          </li>
        ))}
      </ul>
      <FormError error={error} />
      {shown && <AfterLinkShown {...shown} onClose={() => setShown(null)} />}
    </Panel>
  );
};

interface Props {
  readonly of: AfterLinkState;
  readonly busy: boolean;
  readonly onChange: (change: 'make' | 'revoke') => void;
}

const OnePerson = ({ of: { name, link }, busy, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.name} translate="no">
        {name}
      </span>
      {link?.state === 'works' && (
        <span className={classes.intro}>
          {t('afterwards.links.until', { date: formatDay(link.until, t) })}
        </span>
      )}
      {link?.state === 'guessed' && (
        <span className={classes.guessed}>{t('afterwards.links.guessed', { name })}</span>
      )}
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t(link === null ? 'afterwards.links.makeFor' : 'afterwards.links.makeNewFor', { name })}
        aria-disabled={busy}
        onClick={() => onChange('make')}
      >
        {t(link === null ? 'afterwards.links.make' : 'afterwards.links.makeNew')}
      </Button>
      {link !== null && (
        <Removal
          words={{
            remove: t('afterwards.links.revoke'),
            about: t('afterwards.links.revokeOf', { name }),
            really: t('afterwards.links.reallyRevoke', { name }),
            keep: t('prepare.links.keep'),
          }}
          onRemove={() => onChange('revoke')}
        />
      )}
    </>
  );
};
