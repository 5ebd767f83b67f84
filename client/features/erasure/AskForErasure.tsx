import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ArchiveReference, ASKED_GROUNDS, type AskedGround, ErasureScope } from '../../../shared/erasure.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { askErasure } from '../../connection/erasures.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Folded } from '../../ui/Folded.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { PlainField } from '../../ui/PlainField.tsx';
import classes from './erasure.module.css';

/** [ER5] The first of the two: what is to go, and why. Nothing goes before somebody else has approved it. */
export const AskForErasure = ({ meeting }: { meeting: MeetingId }): ReactNode => {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <Folded title={t('erasure.ask.title')}>
      {asked ? (
        <Paragraph role="status">{t('erasure.ask.waits')}</Paragraph>
      ) : (
        <AskForm meeting={meeting} onAsked={() => setAsked(true)} />
      )}
    </Folded>
  );
};

interface Props {
  readonly meeting: MeetingId;
  readonly onAsked: () => void;
}

const AskForm = ({ meeting, onAsked }: Props): ReactNode => {
  const { t } = useTranslation();
  const [scope, setScope] = useState<ErasureScope>('meeting');
  const [ground, setGround] = useState<AskedGround>('request');
  const [reference, setReference] = useState('');
  const [tried, setTried] = useState(false);
  const number = ArchiveReference.safeParse(reference);
  const { busy, error, submit } = useSubmit(() => {
    setTried(true);
    return number.success ? askErasure(meeting, { scope, ground, reference: number.data }) : undefined;
  }, onAsked);
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      <Paragraph>{t('erasure.ask.intro')}</Paragraph>
      <Choice
        legend={t('erasure.ask.what')}
        options={ErasureScope.options.map((each) => [each, t(`erasure.scope.${each}`)] as const)}
        chosen={scope}
        onChoose={setScope}
      />
      <Choice
        legend={t('erasure.ask.why')}
        options={ASKED_GROUNDS.map((each) => [each, t(`erasure.ground.${each}`)] as const)}
        chosen={ground}
        onChoose={setGround}
      />
      <PlainField
        label={t('erasure.ask.reference')}
        readers={t('readBy.accounts')}
        description={t('erasure.ask.referenceHint')}
        maxLength={31}
        value={reference}
        error={tried && !number.success && t('erasure.ask.referenceBad')}
        onChange={setReference}
      />
      <FormError error={error} />
      <div>
        <Button type="submit" variant="secondary" aria-disabled={busy}>
          {t('erasure.ask.go')}
        </Button>
      </div>
    </form>
  );
};
