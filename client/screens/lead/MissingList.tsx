import type { ReactNode } from 'react';
import type { Requirement } from '../../../shared/rejections.ts';
import { useRequirementText } from '../../ui/failureTexts.ts';
import classes from './dialogs.module.css';
import { useNameOf } from './useNameOf.ts';

/** What the meeting wants before a step, line by line. */
export const MissingList = ({ items }: { items: readonly Requirement[] }): ReactNode => {
  const text = useRequirementText(useNameOf());
  return (
    <ul className={classes.missing}>
      {items.map((each) => (
        <li key={`${each.code}/${each.of}`}>{text(each)}</li>
      ))}
    </ul>
  );
};
