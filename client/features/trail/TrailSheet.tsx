import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrailFilter } from '../../../shared/trail.ts';
import type { TrailSource } from '../../connection/trail.ts';
import type { Trail } from '../../connection/useTrail.ts';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { Waiting } from '../../ui/Waiting.tsx';
import { Chosen } from './Chosen.tsx';
import { TakeTrail } from './TakeTrail.tsx';
import { TrailList } from './TrailList.tsx';

interface Props {
  readonly source: TrailSource;
  /** What has come of it. */
  readonly trail: Trail;
  /** What is chosen, where one can choose. */
  readonly chosen?: TrailFilter;
  readonly onChoose?: (filter: TrailFilter) => void;
}

/** The list, what of it is shown, and the ways to take it along. */
export const TrailSheet = ({ source, trail, chosen = {}, onChoose }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorText = useHttpErrorText();
  const { page, error, older } = trail;
  const filtered = Object.keys(chosen).length > 0;
  return (
    <>
      {onChoose && filtered && <Chosen chosen={chosen} page={page} onAll={() => onChoose({})} />}
      {page === undefined && error === null && <Waiting />}
      {page && (
        <>
          <TrailList page={page} filtered={filtered} {...(onChoose ? { onChoose } : {})} />
          {older && (
            <div>
              <Button variant="secondary" onClick={older}>
                {t('trail.older')}
              </Button>
            </div>
          )}
          <TakeTrail source={source} told={page} />
        </>
      )}
      {error !== null && (
        <Paragraph role="alert">
          {t('trail.failed')} {errorText(error)}
        </Paragraph>
      )}
    </>
  );
};
