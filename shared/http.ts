import * as z from 'zod/mini';

/** The answer where there is nothing to tell. */
export const Done = z.strictObject({});
export type Done = z.infer<typeof Done>;

/** Every error answer of the API. */
export const HTTP_ERRORS = [
  'malformed',
  'tooLarge',
  'tooFast',
  'notYours',
  'notFound',
  'linkUnknown',
  'linkUsed',
  'linkRevoked',
  'linkOver',
  'needsTls',
  'codesFirst',
  'codeUnknown',
  'noConsent',
  'noSeat',
  'wrongLogin',
  'wrongCode',
  'weakPassword',
  'addressTaken',
  'alreadySetUp',
  'familySeat',
  'administratorHere',
  'notYet',
  'changed',
  'providerAway',
  'unavailable',
] as const;

export const HttpError = z.strictObject({ error: z.enum(HTTP_ERRORS) });

export type HttpErrorCode = (typeof HTTP_ERRORS)[number];
