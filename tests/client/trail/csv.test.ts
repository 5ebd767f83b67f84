import { expect, test } from 'vitest';
import { csvOf } from '../../../client/features/trail/csv.ts';

test('[TR5] a table opens in a spreadsheet, and nothing that somebody is called is a formula in it', () => {
  const table = csvOf([
    ['Kven', 'Kva'],
    ['=HYPERLINK("x")', '+47'],
    ['Kari "Kaja"; Lie', '-1'],
    ['＝1+1', '\n=1'],
  ]);
  expect(table).toBe(
    '\uFEFF"Kven";"Kva"\r\n"\'=HYPERLINK(""x"")";"\'+47"\r\n"Kari ""Kaja""; Lie";"\'-1"\r\n"\'＝1+1";"\'\n=1"\r\n',
  );
});
