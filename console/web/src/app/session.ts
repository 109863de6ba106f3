// SPDX-License-Identifier: Apache-2.0
import { computed, ref } from 'vue';
import { ask, post, put, remove } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import type { Session } from '../api/types.ts';
import { clearDrafts } from '../moves/drafts.ts';

export const session = ref<Session | null>(null);
export const sessionEnded = ref(false);
export const account = computed(() => session.value?.account ?? '');

export function may(permission: string): boolean {
  return session.value?.permissions.includes(permission) ?? false;
}

/** Who is signed in, or nobody. */
export async function loadSession(): Promise<void> {
  try {
    session.value = await ask<Session>('GET', '/session');
  } catch (failure) {
    if (!(failure instanceof Problem) || failure.status !== 401) throw failure;
    session.value = null;
  }
}

export async function signIn(name: string, password: string): Promise<void> {
  session.value = await ask<Session>('POST', '/session', { account: name, password });
  sessionEnded.value = false;
}

export async function signOut(): Promise<void> {
  const who = account.value;
  await remove('/session');
  clearDrafts(who);
  sessionEnded.value = false;
  session.value = null;
}

/** The server has forgotten the session: drafts stay, the page waits behind the sign-in. */
export function endSession(): void {
  if (session.value !== null) sessionEnded.value = true;
  session.value = null;
}

export async function changePassword(current: string, replacement: string): Promise<void> {
  const answer = await put<Session | undefined>('/session/password', { current, replacement });
  if (answer?.account) session.value = answer;
  else if (session.value !== null) session.value = { ...session.value, mustChangePassword: false };
}

export async function keepLanguage(code: string): Promise<void> {
  await put('/session/language', { language: code });
  if (session.value !== null) session.value = { ...session.value, language: code };
}

/** Asks for the clear personal data of a reporter; the server writes down who asked and why. */
export const reveal = <T>(number: string, purpose: string): Promise<T> => post<T>(`/cases/${number}/reveal`, { purpose });
