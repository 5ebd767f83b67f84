import type * as z from 'zod/mini';
import {
  type AcceptInvitation,
  type CodeRequest,
  Invitation,
  InvitationMade,
  type RecoveryRequest,
  type SetupPracticeRequest,
  type SetupRequest,
  SignInAnswer,
  type SignInRequest,
} from '../../shared/accounts.ts';
import { CreatedMeeting, SignedOut } from '../../shared/http.ts';
import { type Answer, request } from './http.ts';

export const signIn = (wish: z.infer<typeof SignInRequest>): Promise<Answer<SignInAnswer>> =>
  request(SignInAnswer, '/api/sign-in', wish);
export const signInWithCode = (wish: CodeRequest): Promise<Answer<SignInAnswer>> =>
  request(SignInAnswer, '/api/sign-in/code', wish);
export const signOut = (): Promise<Answer<SignedOut>> => request(SignedOut, '/api/sign-out', {});

export const setUp = (wish: SetupRequest): Promise<Answer<InvitationMade>> =>
  request(InvitationMade, '/api/setup', wish);
export const practiceFirst = (wish: z.infer<typeof SetupPracticeRequest>): Promise<Answer<CreatedMeeting>> =>
  request(CreatedMeeting, '/api/setup/practice', wish);

export const lookAtInvitation = (token: string): Promise<Answer<Invitation>> =>
  request(Invitation, '/api/invitations/look', { token });
export const acceptInvitation = (wish: z.infer<typeof AcceptInvitation>): Promise<Answer<SignInAnswer>> =>
  request(SignInAnswer, '/api/invitations/accept', wish);
export const recover = (wish: RecoveryRequest): Promise<Answer<SignInAnswer>> =>
  request(SignInAnswer, '/api/recovery', wish);
