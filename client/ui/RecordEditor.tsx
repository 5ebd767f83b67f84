import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rejection } from '../../shared/rejections.ts';
import type { Autosaved } from '../connection/useAutosave.ts';
import { RecordFoot } from './RecordField.tsx';
import classes from './Records.module.css';
import { Refused } from './Refused.tsx';
import { Removal } from './Removal.tsx';

interface Props {
  /** What it is, such as «Tilbod 2». */
  readonly title: string;
  /** What is taken away, where the title does not say it well enough. */
  readonly about?: string;
  readonly record: Pick<Autosaved<object>, 'state' | 'rejection' | 'discard'>;
  /** Takes it away for everybody. */
  readonly onRemove: () => void;
  /** Why it could not be taken away. */
  readonly kept: Rejection | undefined;
  readonly children: ReactNode;
}

/** The fields of a record that saves itself, with a way to take it away. */
export const RecordEditor = ({
  title,
  about = title,
  record,
  onRemove,
  kept,
  children,
}: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.editor}>
      <legend className={classes.legend}>
        <span>{title}</span>
        <Removal
          words={{
            remove: t('ui.record.remove'),
            about: t('ui.record.removeThis', { what: about }),
            really: t('ui.record.reallyRemove'),
            keep: t('ui.record.keep'),
          }}
          onRemove={() => {
            record.discard();
            onRemove();
          }}
        />
      </legend>
      {children}
      <RecordFoot record={record} />
      <Refused rejection={kept} />
    </fieldset>
  );
};
