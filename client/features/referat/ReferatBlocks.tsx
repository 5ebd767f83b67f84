import { List, Paragraph, Table } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { ReferatBlock } from '../../../shared/referat.ts';
import classes from './referat.module.css';

/** Blocks have no names of their own, and only ever change as a whole. */
const numbered = <T,>(items: readonly T[]): readonly (readonly [key: string, item: T])[] =>
  items.map((item, index) => [`n${index}`, item] as const);

/** A section's content as it will look in the document. */
export const ReferatBlocks = ({ blocks }: { blocks: readonly ReferatBlock[] }): ReactNode =>
  numbered(blocks).map(([key, block]) => <Block key={key} block={block} />);

const Block = ({ block }: { block: ReferatBlock }): ReactNode => {
  switch (block.kind) {
    case 'heading':
      return <h3 className={classes.heading}>{block.text}</h3>;
    case 'paragraph':
      return <Paragraph className={classes.text}>{block.text}</Paragraph>;
    case 'missing':
      return <Paragraph className={classes.missing}>{block.text}</Paragraph>;
    case 'list':
      return (
        <List.Unordered className={classes.text}>
          {numbered(block.items).map(([key, item]) => (
            <List.Item key={key}>{item}</List.Item>
          ))}
        </List.Unordered>
      );
    case 'table':
      return <BlockTable head={block.head} rows={block.rows} />;
  }
};

interface TableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** With an empty head, the first cell of each row is its name. */
const BlockTable = ({ head, rows }: TableProps): ReactNode => (
  <Table data-size="sm" className={classes.table} data-named={head.length === 0}>
    {head.length > 0 && (
      <Table.Head>
        <Table.Row>
          {numbered(head).map(([key, name]) => (
            <Table.HeaderCell key={key} scope="col">
              {name}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Head>
    )}
    <Table.Body>
      {numbered(rows).map(([key, row]) => (
        <Table.Row key={key}>
          {numbered(row).map(([column, text], index) =>
            head.length === 0 && index === 0 ? (
              <Table.HeaderCell key={column} scope="row">
                {text}
              </Table.HeaderCell>
            ) : (
              <Table.Cell key={column} data-head={head[index]}>
                {text}
              </Table.Cell>
            ),
          )}
        </Table.Row>
      ))}
    </Table.Body>
  </Table>
);
