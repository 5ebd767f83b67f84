import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../client', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);
/** Each text field as it is written in the code, with all that it is given. */
const fieldsIn = (text: string): string[] =>
  [
    ...text.matchAll(
      /<(?:Textfield|Textarea|PlainField|EmailField)\b[\s\S]*?\n\s*\/>|<(?:Textfield|Textarea|PlainField|EmailField)\b[^\n]*\/>/g,
    ),
  ].map(([field]) => field);
/** A day, a time, minutes; a field that `ui/` builds others from; and what is given by the one who uses it. */
const SAYS = /type="(date|time)"|inputMode="numeric"|readBy\.|Readers|readers=|-readers/;
const BUILDING = [
  'ui/SharedField.tsx',
  'ui/RecordField.tsx',
  'ui/PlainField.tsx',
  'ui/EmailField.tsx',
  'ui/SharingFields.tsx',
];
/** Nobody ever reads what is written there. */
const SECRETS = ['ui/PasswordField.tsx', 'ui/CodeField.tsx'];

test('[CO23] no text field in the app is without that line', () => {
  const without = files
    .filter((file) => ![...BUILDING, ...SECRETS].includes(file))
    .flatMap((file) =>
      fieldsIn(readFileSync(`${root}/${file}`, 'utf8'))
        .filter((field) => !SAYS.test(field))
        .map((field) => `${file}: ${field.slice(0, 80)}`),
    );
  expect(without).toEqual([]);
});
