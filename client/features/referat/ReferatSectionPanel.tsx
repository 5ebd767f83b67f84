import { Button, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noteKey } from '../../../shared/notes.ts';
import type { Referat } from '../../../shared/referat.ts';
import { useMine, useSend } from '../../connection/hooks.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Removal } from '../../ui/Removal.tsx';
import { ReferatBlocks } from './ReferatBlocks.tsx';
import classes from './referat.module.css';
import { SectionEditor } from './SectionEditor.tsx';

interface Props {
  readonly section: Referat['sections'][number];
  readonly lang: Referat['language'];
}

/** One section: as it will look, or being edited. The words in it are in the unit's form, not the reader's. */
export const ReferatSectionPanel = ({ section, lang }: Props): ReactNode => {
  const [editing, setEditing] = useState(false);
  return (
    <div id={section.id} className={classes.section}>
      <Panel
        title={<span lang={lang}>{section.heading}</span>}
        size="large"
        aside={<Marks section={section} />}
      >
        {editing ? (
          <SectionEditor section={section} onDone={() => setEditing(false)} />
        ) : (
          <>
            <div className={classes.body} lang={lang} translate="no">
              <ReferatBlocks blocks={section.blocks} />
            </div>
            <Tools section={section} onEdit={() => setEditing(true)} />
          </>
        )}
      </Panel>
    </div>
  );
};

const Marks = ({ section }: { section: Props['section'] }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.marks}>
      {isLacking(section) && (
        <Tag data-size="sm" data-color="warning">
          {t('referat.missing')}
        </Tag>
      )}
      {section.edited && <Tag data-size="sm">{t('referat.edited')}</Tag>}
    </div>
  );
};

/** Whether something in the section is said to be missing. */
export const isLacking = (section: Referat['sections'][number]): boolean =>
  section.blocks.some(({ kind }) => kind === 'missing');

const Tools = ({ section, onEdit }: { section: Props['section']; onEdit: () => void }): ReactNode => {
  const { t } = useTranslation();
  const send = useSend();
  const key = noteKey('referat', section.id);
  const writable = useMine()?.writable.includes(key) ?? false;
  if (!writable) return null;
  const about = { section: section.heading };
  return (
    <div className={classes.foot}>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('referat.editSection', about)}
        onClick={onEdit}
      >
        {t('referat.edit')}
      </Button>
      {section.edited && (
        <Removal
          words={{
            remove: t('referat.back'),
            about: t('referat.backSection', about),
            really: t('referat.backReally'),
            keep: t('referat.keep'),
          }}
          onRemove={() => void send('note.write', { key, text: '', baseRev: section.rev })}
        />
      )}
    </div>
  );
};
