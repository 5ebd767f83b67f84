import request from 'supertest';
import type { CreatedMeeting } from '../../shared/meetings.ts';
import { ReferatAnswer } from '../../shared/referat.ts';
import type { TestApp } from './testApp.ts';

/** The leader reads the referat, approves it and takes it out. The print of what was approved. */
export const approvedAndOut = async (
  { app }: TestApp,
  { meeting }: CreatedMeeting,
  cookies: string,
): Promise<string> => {
  const at = `/api/meetings/${meeting}/referat`;
  const read = await request(app).get(at).set('cookie', cookies).expect(200);
  const { print } = ReferatAnswer.parse(read.body);
  await request(app).post(`${at}/approve`).set('cookie', cookies).send({ print }).expect(200);
  await request(app).post(`${at}/export/txt`).set('cookie', cookies).expect(200);
  return print;
};
