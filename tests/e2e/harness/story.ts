import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect as baseExpect,
  type Page,
} from '@playwright/test';
import { Server } from './Server.ts';

/** A busy machine may take its time; what is right comes within this. */
const expect = baseExpect.configure({ timeout: 10_000 });

export type DeviceOptions = BrowserContextOptions & { readonly tolerates?: RegExp };

export interface Devices {
  /**
   * A device of its own, with its own cookies. Whatever a page of it complains of in the console fails the
   * story, except what `tolerates` names: a browser itself complains when the network is gone.
   */
  open(options?: DeviceOptions): Promise<Page>;
}

interface Fixtures {
  /** Settings for the server beside the usual ones. */
  settings: Readonly<Record<string, string>>;
  server: Server;
  devices: Devices;
}

/** What a browser says by itself when a server or a network goes away, or an answer is an error. */
export const NETWORK_GONE =
  /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE|WebSocket connection to|Failed to load resource/;

/** A browser story with a real server, and as many devices as it needs. */
export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],
  server: async ({ settings }, use) => {
    const server = new Server(settings);
    try {
      await server.start();
      await use(server);
    } finally {
      await server.dispose();
    }
    // 50 and 60 are the server's levels for what should not have happened.
    expect(server.said).not.toMatch(/"level":[56]0/);
  },
  devices: async ({ browser }, use) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    await use({
      open: async ({ tolerates, ...options } = {}) => {
        const context = await browser.newContext(options);
        contexts.push(context);
        // A button that does not come in this time does not come at all.
        context.setDefaultTimeout(10_000);
        const complain = (text: string) => {
          if (tolerates === undefined || !tolerates.test(text)) complaints.push(text);
        };
        context.on('console', (message) => {
          if (message.type() === 'error') complain(`${message.text()} (${message.page()?.url()})`);
        });
        context.on('weberror', (error) => complain(String(error.error())));
        return context.newPage();
      },
    });
    for (const context of contexts) await context.close();
    expect(complaints, 'what the pages complained of').toEqual([]);
  },
});

export { expect, type Page };
