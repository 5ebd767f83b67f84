import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { getNotices, seeNotices } from '../../connection/units.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useAsk } from '../../connection/useSubmit.ts';
import { formatDateAndTime } from '../../ui/format.ts';
import { Item, Items } from '../../ui/Items.tsx';
import { Panel } from '../../ui/Panel.tsx';

/** [AU7] What has changed in who can come in; nothing where nothing has. It stays until this leader has seen it. */
export const Notices = (): ReactNode => {
  const { t } = useTranslation();
  const { answer, again } = useAnswer(getNotices);
  const { busy, ask } = useAsk(seeNotices, again);
  const items = answer?.ok ? answer.value : [];
  if (items.length === 0) return null;
  return (
    <Panel title={t('notices.title')}>
      <Items>
        {items.map(({ id, kind, by, about, at, unit }) => (
          <Item
            key={id}
            when={
              <>
                {formatDateAndTime(at, t)} · <span translate="no">{unit}</span>
              </>
            }
          >
            <span translate="no">{t(`notices.kind.${kind}`, { by: by ?? t('notices.machine'), about })}</span>
          </Item>
        ))}
      </Items>
      <div>
        <Button
          variant="secondary"
          data-size="sm"
          aria-disabled={busy}
          onClick={() => ask(items.map(({ id }) => id))}
        >
          {t('notices.seen')}
        </Button>
      </div>
    </Panel>
  );
};
