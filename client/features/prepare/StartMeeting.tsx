import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { MeetingId, PersonId } from '../../../shared/ids.ts';
import { isHard, type Requirement } from '../../../shared/rejections.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useRequirementText } from '../../ui/failureTexts.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import classes from './prepare.module.css';
import { sectionOf } from './readiness.ts';

interface Props {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}

/** Starts the meeting. What must be there stops it and says where; what is only wished for can be passed. */
export const StartMeeting = ({ meeting, seat }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { act, rejection, busy } = useAct();
  const [asking, setAsking] = useState(false);
  const missing = useSection('missing') ?? [];
  const startsAt = useSection('meeting')?.details?.startsAt;
  const nameOf = useNameOfMissing();
  const hard = missing.filter(isHard);
  const soft = missing.filter((each) => !isHard(each));

  const start = async (): Promise<void> => {
    setAsking(false);
    if (await act('meeting.start', { despite: true })) navigate(addresses.lead(meeting, seat));
  };

  return (
    <div className={classes.form}>
      {startsAt !== undefined && (
        <Paragraph className={classes.hint}>
          {t('prepare.start.early', { at: formatDateAndTime(startsAt, t) })}
        </Paragraph>
      )}
      {hard.length > 0 ? (
        <div className={classes.notice}>
          <strong>{t('prepare.start.hardTitle')}</strong>
          <MissingList missing={hard} nameOf={nameOf} />
        </div>
      ) : (
        <>
          <BigButton aria-disabled={busy} onClick={() => (soft.length > 0 ? setAsking(true) : void start())}>
            {t('prepare.start.go')}
          </BigButton>
          <Paragraph className={classes.hint}>{t('prepare.start.body')}</Paragraph>
        </>
      )}
      <Refused rejection={rejection} nameOf={nameOf} />
      <Dialog
        open={asking}
        title={t('prepare.start.softTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => void start()}>{t('prepare.start.anyway')}</Button>
            <Button variant="secondary" onClick={() => setAsking(false)}>
              {t('prepare.start.wait')}
            </Button>
          </>
        }
      >
        <MissingList missing={soft} nameOf={nameOf} onFollow={() => setAsking(false)} />
        <Paragraph>{t('prepare.start.softBody')}</Paragraph>
      </Dialog>
    </div>
  );
};

interface MissingProps {
  readonly missing: readonly Requirement[];
  readonly nameOf: (id: string) => string;
  readonly onFollow?: () => void;
}

/** What is missing, each leading to where it is put right. */
const MissingList = ({ missing, nameOf, onFollow }: MissingProps): ReactNode => {
  const requirementText = useRequirementText(nameOf);
  return (
    <ul className={classes.missing}>
      {missing.map((each) => (
        <li key={`${each.code}/${each.of}`}>
          <a href={`#${sectionOf(each) ?? 'start'}`} onClick={onFollow}>
            {requirementText(each)}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** A requirement is about a service or about a person. */
const useNameOfMissing = (): ((id: string) => string) => {
  const terms = useMeetingTerms();
  const people = useSection('people')?.people ?? [];
  const services = useSection('services') ?? [];
  return (id) => {
    const service = services.find((each) => each.id === id);
    return service ? terms.service(service) : (people.find((each) => each.id === id)?.name ?? '');
  };
};
