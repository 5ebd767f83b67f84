import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import classes from './Removal.module.css';

interface Props {
  /** On the button, what it is about for those who do not see it, and the question before it is done. */
  readonly words: {
    readonly remove: string;
    readonly about: string;
    readonly really: string;
    readonly keep: string;
  };
  readonly onRemove: () => void;
}

/** Takes something away for everybody, with one more tap than a slip of the finger. */
export const Removal = ({ words, onRemove }: Props): ReactNode => {
  const [asking, setAsking] = useState(false);
  const remove = () => {
    setAsking(false);
    onRemove();
  };
  if (!asking) {
    return (
      <Button variant="tertiary" data-size="sm" aria-label={words.about} onClick={() => setAsking(true)}>
        {words.remove}
      </Button>
    );
  }
  return (
    <fieldset className={classes.asking} aria-label={words.really}>
      <span>{words.really}</span>
      <Button variant="secondary" data-size="sm" onClick={remove}>
        {words.remove}
      </Button>
      <Button variant="tertiary" data-size="sm" autoFocus onClick={() => setAsking(false)}>
        {words.keep}
      </Button>
    </fieldset>
  );
};
