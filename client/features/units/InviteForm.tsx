import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Invitee } from '../../../shared/accounts.ts';
import type { Answer } from '../../connection/http.ts';
import { useAccountLinkAddress } from '../../connection/useLinkAddress.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { HandOver } from '../../ui/HandOver.tsx';
import { PlainField } from '../../ui/PlainField.tsx';
import classes from './units.module.css';

/** What came of it: a link, an account that was there before, or somebody else's turn to say yes. */
export type InviteOutcome =
  | { readonly kind: 'link'; readonly path: string }
  | { readonly kind: 'known' }
  | { readonly kind: 'waiting' };

interface Props {
  readonly hint: string;
  readonly go: string;
  readonly send: (invitee: Invitee) => Promise<Answer<InviteOutcome>>;
  /** Somebody was invited, or asked for. */
  readonly onDone: () => void;
}

/** Whom to invite; afterwards what to hand over. */
export const InviteForm = ({ hint, go, send, onDone }: Props): ReactNode => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<InviteOutcome>();
  const invitee = Invitee.safeParse({ name, email });
  const { busy, error, ask } = useAsk(send, (came) => {
    setOutcome(came);
    onDone();
  });
  if (outcome !== undefined)
    return (
      <Outcome
        outcome={outcome}
        name={name.trim()}
        onAnother={() => {
          setOutcome(undefined);
          setName('');
          setEmail('');
          setTried(false);
        }}
      />
    );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (invitee.success) ask(invitee.data);
      }}
    >
      <Paragraph>{hint}</Paragraph>
      <div className={classes.two}>
        <PlainField
          label={t('unit.invite.name')}
          readers={t('readBy.accounts')}
          value={name}
          error={tried && !Invitee.shape.name.safeParse(name).success && t('unit.settings.required')}
          onChange={setName}
        />
        <EmailField
          label={t('unit.invite.email')}
          readers={t('readBy.accounts')}
          whose="other"
          value={email}
          error={tried && !Invitee.shape.email.safeParse(email).success && t('setup.problem.email')}
          onChange={setEmail}
        />
      </div>
      <FormError error={error} />
      <div>
        <Button type="submit" variant="secondary" aria-disabled={busy}>
          {go}
        </Button>
      </div>
    </form>
  );
};

interface OutcomeProps {
  readonly outcome: InviteOutcome;
  readonly name: string;
  readonly onAnother: () => void;
}

const Outcome = ({ outcome, name, onAnother }: OutcomeProps): ReactNode => {
  const { t } = useTranslation();
  const addressOf = useAccountLinkAddress();
  return (
    <div className={classes.form} role="status">
      {outcome.kind === 'link' && <HandOver address={addressOf(outcome.path)} name={name} />}
      {outcome.kind === 'known' && <Paragraph>{t('unit.invite.done', { name })}</Paragraph>}
      {outcome.kind === 'waiting' && <Paragraph>{t('unit.invite.waiting')}</Paragraph>}
      <div>
        <Button variant="tertiary" onClick={onAnother}>
          {t('unit.invite.another')}
        </Button>
      </div>
    </div>
  );
};
