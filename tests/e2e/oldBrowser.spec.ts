import { words as en } from '../../client/words/en/words.ts';
import { words as nb } from '../../client/words/nb/words.ts';
import { words as nn } from '../../client/words/nn/words.ts';
import { expect, test } from './harness/story.ts';

test('[UI117] a browser that cannot run the page is told what to do, and any other never sees it', async ({
  server,
  devices,
}) => {
  const old = await devices.open({ javaScriptEnabled: false });
  await old.goto(server.origin);
  for (const { ui } of [nn, nb, en])
    await expect(old.getByText(ui.nothingComes)).toBeVisible({ timeout: 20_000 });

  const page = await devices.open();
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(nn.ui.nothingComes)).toHaveCount(0);
});
