import { Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod/mini';
import { codeFrom, inHalves, type KnockAnswer, type KnockRequest } from '../../../shared/joining.ts';
import { ROLES, Role } from '../../../shared/people.ts';
import { MAX_NAME, Name } from '../../../shared/text.ts';
import type { Answer } from '../../connection/http.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { CodeField } from '../../ui/CodeField.tsx';
import { FormError } from '../../ui/FormError.tsx';
import classes from './joining.module.css';

interface Props {
  /** From the QR code, or empty. */
  readonly code: string;
  /** This browser knocked, and nobody knows of it any more. */
  readonly forgotten: boolean;
  readonly knocks: (said: z.infer<typeof KnockRequest>) => Promise<Answer<KnockAnswer>>;
  readonly onKnocked: () => void;
}

/** [JO5] The code, who one is, and a press: whatever opens the address by itself knocks at nothing. */
export const KnockForm = ({ code: given, forgotten, knocks, onKnocked }: Props): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const [code, setCode] = useState(() => shown(given));
  const [name, setName] = useState('');
  const [says, setSays] = useState('');
  const parsed = Name.safeParse(name);
  const { busy, error, submit } = useSubmit(() => {
    if (code.trim() === '' || !parsed.success) return undefined;
    const role = Role.safeParse(says);
    return knocks({ code, name: parsed.data, says: role.success ? role.data : null });
  }, onKnocked);
  return (
    <form className={`${classes.card} ${classes.form}`} onSubmit={submit}>
      <Heading level={1} data-size="xl">
        {t('joining.knock.heading')}
      </Heading>
      <Paragraph data-size="lg" role="status">
        {t(forgotten ? 'joining.knock.forgotten' : 'joining.knock.explain')}
      </Paragraph>
      <div className={classes.code}>
        <CodeField
          kind="door"
          label={t('joining.knock.code')}
          description={t('joining.knock.codeHint')}
          value={code}
          onChange={setCode}
        />
      </div>
      <Textfield
        label={t('joining.knock.name')}
        description={t('readBy.knock')}
        autoComplete="off"
        spellCheck={false}
        maxLength={MAX_NAME}
        translate="no"
        required
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Field>
        <Label htmlFor={id}>{t('joining.knock.says')}</Label>
        <Select id={id} value={says} onChange={(event) => setSays(event.target.value)}>
          <Select.Option value="">{t('joining.knock.saysNothing')}</Select.Option>
          {ROLES.map((role) => (
            <Select.Option key={role} value={role}>
              {t(`joining.knock.role.${role}`)}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <FormError error={error} />
      <BigButton type="submit" aria-disabled={busy}>
        {busy ? t('joining.knock.working') : t('joining.knock.go')}
      </BigButton>
      <Paragraph className={classes.small}>{t('joining.cookie')}</Paragraph>
    </form>
  );
};

const shown = (given: string): string => {
  const code = codeFrom(given);
  return code === null ? '' : inHalves(code);
};
