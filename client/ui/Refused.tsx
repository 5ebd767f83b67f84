import type { ReactNode } from 'react';
import type { Rejection } from '../../shared/rejections.ts';
import { type NameOf, useRejectionText, useRequirementText } from './failureTexts.ts';
import classes from './Refused.module.css';

interface Props {
  readonly rejection: Rejection | undefined;
  /** Names what is missing, where something is missing. */
  readonly nameOf?: NameOf;
}

const nameless: NameOf = () => '';

/** Why something was not carried out, beside the control that asked for it. */
export const Refused = ({ rejection, nameOf = nameless }: Props): ReactNode => {
  const rejectionText = useRejectionText();
  const requirementText = useRequirementText(nameOf);
  return (
    <div role="status" className={classes.refused}>
      {rejection !== undefined && <p>{rejectionText(rejection)}</p>}
      {rejection?.missing !== undefined && rejection.missing.length > 0 && (
        <ul>
          {rejection.missing.map((each) => (
            <li key={`${each.code}/${each.of}`}>{requirementText(each)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
