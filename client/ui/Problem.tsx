import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface State {
  readonly broken: boolean;
}

/** A screen that cannot be drawn says so, and offers to begin anew, rather than going blank. */
export class Problem extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <ProblemWords /> : this.props.children;
  }
}

const ProblemWords = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <main role="alert">
      <h1>{t('ui.problem.title')}</h1>
      <p>{t('ui.problem.body')}</p>
      <button type="button" className="ds-button" onClick={() => location.reload()}>
        {t('ui.problem.reload')}
      </button>
    </main>
  );
};
