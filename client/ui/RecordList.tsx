import { Button } from '@digdir/designsystemet-react';
import { Children, type ReactNode } from 'react';
import classes from './Records.module.css';

interface Props {
  /** Said while there are none. */
  readonly none: string | undefined;
  /** On the button that begins one more; undefined for those who may not. */
  readonly add: string | undefined;
  readonly onBegin: () => void;
  /** Each in a `<li>`. */
  readonly children: readonly ReactNode[];
}

/** Records below each other, and a way to begin one more. */
export const RecordList = ({ none, add, onBegin, children }: Props): ReactNode => (
  <>
    {Children.count(children) > 0 ? (
      <ol className={classes.list}>{children}</ol>
    ) : (
      none !== undefined && <p className={classes.none}>{none}</p>
    )}
    {add !== undefined && (
      <div>
        <Button variant="secondary" data-size="sm" onClick={onBegin}>
          {add}
        </Button>
      </div>
    )}
  </>
);
