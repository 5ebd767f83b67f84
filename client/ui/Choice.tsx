import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

interface Props<T extends string> {
  readonly legend: string;
  readonly options: readonly (readonly [T, string])[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few. */
export const Choice = <T extends string>({ legend, options, chosen, onChoose }: Props<T>): ReactNode => {
  const name = useId();
  return (
    <Fieldset>
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {options.map(([value, label]) => (
        <Radio
          key={value}
          name={name}
          value={value}
          label={label}
          checked={chosen === value}
          onChange={() => onChoose(value)}
        />
      ))}
    </Fieldset>
  );
};
