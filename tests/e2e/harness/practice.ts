import type { Stage } from '../../../shared/phases.ts';
import type { Server } from './Server.ts';
import { LISE, sit, startPractice } from './seats.ts';
import { asLeader } from './signingIn.ts';
import type { DeviceOptions, Devices, Page } from './story.ts';
import { Wire } from './Wire.ts';

interface Beginning extends DeviceOptions {
  /** Where the meeting is when the story begins; else nobody has started it. */
  readonly at?: Stage;
}

/** How most stories begin: the practice meeting, its leader's page, and a wire that brings it further. */
export const practice = async (
  { server, devices }: { readonly server: Server; readonly devices: Devices },
  { at, ...device }: Beginning = {},
): Promise<{ lead: Page; wire: Wire }> => {
  const lead = await devices.open(device);
  await asLeader(lead, server);
  await startPractice(lead);
  const wire = await Wire.of(lead, LISE.leader);
  if (at !== undefined) await wire.goTo(at);
  return { lead, wire };
};

/** The seat of somebody, on a device of its own. */
export const seated = async (
  devices: Devices,
  lead: Page,
  seat: string,
  device: DeviceOptions = {},
): Promise<Page> => {
  const page = await devices.open(device);
  await sit(page, lead, seat);
  return page;
};
