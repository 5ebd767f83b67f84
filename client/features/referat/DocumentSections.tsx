import type { ReactNode } from 'react';
import type { InsightDocument } from '../../../shared/insight.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ReferatBlocks } from './ReferatBlocks.tsx';
import classes from './referat.module.css';

/** A document as it is, to be read and not written in. It is in the unit's language form, whatever the screen is in. */
export const DocumentSections = ({
  document: { language, sections },
}: {
  document: Pick<InsightDocument, 'language' | 'sections'>;
}): ReactNode =>
  sections.map(({ id, heading, blocks }) => (
    <Panel key={id} title={<span lang={language}>{heading}</span>} size="large">
      <div className={classes.body} lang={language} translate="no">
        <ReferatBlocks blocks={blocks} />
      </div>
    </Panel>
  ));
