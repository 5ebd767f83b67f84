import { Component, type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { beginAnewWhenThere, waitsForCode } from '../connection/missingCode.ts';
import { Waiting } from './Waiting.tsx';

interface State {
  readonly broken: boolean;
}

/**
 * A screen that cannot be drawn says so, and offers to begin anew, rather than going blank. [UI112] Where only the
 * network was gone when its code was fetched, it waits and begins anew by itself.
 */
export class Problem extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return waitsForCode() ? <WaitsForNetwork /> : <ProblemWords />;
  }
}

const WaitsForNetwork = (): ReactNode => {
  const { t } = useTranslation();
  useEffect(beginAnewWhenThere, []);
  return <Waiting text={t('ui.problem.network')} />;
};

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
