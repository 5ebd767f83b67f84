import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TOPICS, type Topic } from '../../shared/consent.ts';
import { MAX_LINE } from '../../shared/text.ts';

interface Fields {
  readonly topics: readonly Topic[];
  readonly line: string;
}

interface Props {
  readonly fields: Fields;
  readonly onChange: (part: Partial<Fields>) => void;
  /** What the line is called, and who will read it. */
  readonly line: string;
  readonly readers: string;
}

const toggled = (topics: readonly Topic[], topic: Topic): readonly Topic[] =>
  TOPICS.filter((each) => (each === topic) !== topics.includes(each));

/** What a service gets to know, and what is not to be shared in the giver's own words. */
export const SharingFields = ({ fields, onChange, line, readers }: Props): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <Fieldset>
        <Fieldset.Legend>{t('consent.text.sharing')}</Fieldset.Legend>
        {TOPICS.map((topic) => (
          <Checkbox
            key={topic}
            label={t(`consent.text.topic.${topic}`)}
            checked={fields.topics.includes(topic)}
            onChange={() => onChange({ topics: toggled(fields.topics, topic) })}
          />
        ))}
      </Fieldset>
      <Textfield
        label={line}
        description={readers}
        value={fields.line}
        maxLength={MAX_LINE}
        autoComplete="off"
        spellCheck={false}
        translate="no"
        onChange={(event) => onChange({ line: event.target.value.slice(0, MAX_LINE) })}
      />
    </>
  );
};
