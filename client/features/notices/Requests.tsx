import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TokenRequest } from '../../../shared/accounts.ts';
import type { WaitingRequest } from '../../../shared/units.ts';
import { decide, getRequests } from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useAccountLinkAddress } from '../../connection/useLinkAddress.ts';
import { useAsk, useSubmit } from '../../connection/useSubmit.ts';
import { formatDateAndTime, formatDay } from '../../ui/format.ts';
import { HandOver } from '../../ui/HandOver.tsx';
import { Item, Items } from '../../ui/Items.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PlainField } from '../../ui/PlainField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';

/** [AU5] What waits for a second person, to be decided here; nothing where nothing waits. */
export const Requests = (): ReactNode => {
  const { t } = useTranslation();
  const addressOf = useAccountLinkAddress();
  const { answer, again } = useAnswer(getRequests);
  const [made, setMade] = useState<{ readonly path: string; readonly name: string }>();
  const waiting = answer?.ok ? answer.value : [];
  if (waiting.length === 0 && made === undefined) return null;
  return (
    <Panel title={t('notices.requests.title')} tone={waiting.some(({ own }) => !own) ? 'now' : 'calm'}>
      {made !== undefined && <HandOver address={addressOf(made.path)} name={made.name} />}
      <Items>
        {waiting.map((request) => (
          <Request
            key={request.id}
            request={request}
            onDecided={(path) => {
              if (path !== null) setMade({ path, name: request.about.name });
              again();
            }}
          />
        ))}
      </Items>
    </Panel>
  );
};

interface Props {
  readonly request: WaitingRequest;
  readonly onDecided: (path: string | null) => void;
}

const Request = ({ request, onDecided }: Props): ReactNode => {
  const { t } = useTranslation();
  const { id, kind, unit, about, askedBy, askedAt, until, own, alone } = request;
  const { name, email } = about;
  const { busy, error, ask } = useAsk(
    (approve: boolean) => decide(id, approve),
    ({ path }) => onDecided(path),
  );
  const no = own ? 'withdraw' : 'decline';
  return (
    <Item
      when={`${formatDateAndTime(askedAt, t)} · ${t('notices.requests.until', { when: formatDay(until, t) })}`}
      more={
        own && (
          <>
            <span>{t(alone ? 'notices.requests.alone' : 'notices.requests.own')}</span>
            {alone && <WithMachine request={request} onDecided={onDecided} />}
          </>
        )
      }
      actions={
        <>
          {!own && (
            <Button
              data-size="sm"
              aria-disabled={busy}
              aria-label={t('notices.requests.approveOf', { name })}
              onClick={() => ask(true)}
            >
              {t('notices.requests.approve')}
            </Button>
          )}
          <Button
            variant="secondary"
            data-size="sm"
            aria-disabled={busy}
            aria-label={t(`notices.requests.${no}Of`, { name })}
            onClick={() => ask(false)}
          >
            {t(`notices.requests.${no}`)}
          </Button>
        </>
      }
      error={error}
    >
      <span translate="no">
        {t(`notices.requests.${kind}`, { by: askedBy, name, email, unit: unit ?? '' })}
      </span>
    </Item>
  );
};

/** Where nobody else could say yes: a link that only somebody at the machine can print. */
const WithMachine = ({ request, onDecided }: Props): ReactNode => {
  const { t } = useTranslation();
  const [link, setLink] = useState('');
  const [tried, setTried] = useState(false);
  const token = TokenRequest.shape.token.safeParse(link.trim().split('#').at(-1));
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      return token.success ? decide(request.id, true, token.data) : undefined;
    },
    ({ path }) => onDecided(path),
  );
  return (
    <PlainForm onSubmit={submit} busy={busy} error={error} go={t('notices.requests.go')}>
      <PlainField
        label={t('notices.requests.token')}
        readers={null}
        maxLength={300}
        value={link}
        error={tried && !token.success && t('notices.requests.tokenBad')}
        onChange={setLink}
      />
    </PlainForm>
  );
};
