import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UNIT_LANGUAGES, UnitKind } from '../../../shared/plan.ts';
import { Choice } from '../../ui/Choice.tsx';
import { EmailField } from '../../ui/EmailField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { PlainField } from '../../ui/PlainField.tsx';
import classes from './setup.module.css';
import type { SetupFields, SetupProblem } from './setupForm.ts';

interface Props {
  readonly fields: SetupFields;
  /** Empty until somebody has tried to go on. */
  readonly problems: Partial<Record<keyof SetupFields, SetupProblem>>;
  readonly onChange: (next: Partial<SetupFields>) => void;
}

/** The four things that are asked for, each with who it is for. */
export const SetupSections = (props: Props): ReactNode => (
  <>
    <Administrator {...props} />
    <OwnerAndUnit {...props} />
    <FirstLeader {...props} />
  </>
);

const useErrors = (problems: Props['problems']) => {
  const { t } = useTranslation();
  return (field: keyof SetupFields): string | undefined => {
    const problem = problems[field];
    return problem && t(`setup.problem.${problem}`);
  };
};

const Administrator = ({ fields, problems, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorOf = useErrors(problems);
  return (
    <Panel title={t('setup.you.title')} size="large">
      <Paragraph>{t('setup.you.hint')}</Paragraph>
      <PlainField
        label={t('setup.yourName')}
        readers={t('readBy.accounts')}
        autoComplete="name"
        value={fields.name}
        error={errorOf('name')}
        onChange={(name) => onChange({ name })}
      />
      <EmailField
        label={t('setup.yourEmail')}
        readers={t('readBy.accounts')}
        whose="own"
        value={fields.email}
        error={errorOf('email')}
        onChange={(email) => onChange({ email })}
      />
      <PasswordField
        label={t('setup.password')}
        kind="new"
        value={fields.password}
        error={errorOf('password')}
        onChange={(password) => onChange({ password })}
      />
    </Panel>
  );
};

const OwnerAndUnit = ({ fields, problems, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorOf = useErrors(problems);
  return (
    <Panel title={t('setup.unit.title')} size="large">
      <Paragraph>{t('setup.unit.hint')}</Paragraph>
      <PlainField
        label={t('setup.unit.name')}
        readers={t('readBy.wall')}
        value={fields.unitName}
        error={errorOf('unitName')}
        onChange={(unitName) => onChange({ unitName })}
      />
      <div className={classes.pair}>
        <Choice
          legend={t('setup.unit.kind')}
          options={UnitKind.options.map((kind) => [kind, t(`terms.unitKind.${kind}`)] as const)}
          chosen={fields.unitKind}
          onChoose={(unitKind) => onChange({ unitKind })}
        />
        <Choice
          legend={t('setup.unit.language')}
          options={UNIT_LANGUAGES.map((language) => [language, t(`terms.language.${language}`)] as const)}
          chosen={fields.language}
          onChoose={(language) => onChange({ language })}
        />
      </div>
      <PlainField
        label={t('setup.owner.name')}
        readers={t('readBy.family')}
        description={t('setup.owner.hint')}
        value={fields.ownerName}
        error={errorOf('ownerName')}
        onChange={(ownerName) => onChange({ ownerName })}
      />
      <Choice
        legend={t('setup.owner.kind')}
        options={(['municipality', 'private'] as const).map(
          (kind) => [kind, t(`setup.owner.${kind}`)] as const,
        )}
        chosen={fields.ownerKind}
        onChoose={(ownerKind) => onChange({ ownerKind })}
      />
    </Panel>
  );
};

const FirstLeader = ({ fields, problems, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const errorOf = useErrors(problems);
  return (
    <Panel title={t('setup.leader.title')} size="large">
      <Paragraph>{t('setup.leader.hint')}</Paragraph>
      <PlainField
        label={t('setup.leader.name')}
        readers={t('readBy.accounts')}
        value={fields.leaderName}
        error={errorOf('leaderName')}
        onChange={(leaderName) => onChange({ leaderName })}
      />
      <EmailField
        label={t('setup.leader.email')}
        readers={t('readBy.accounts')}
        whose="other"
        value={fields.leaderEmail}
        error={errorOf('leaderEmail')}
        onChange={(leaderEmail) => onChange({ leaderEmail })}
      />
    </Panel>
  );
};
