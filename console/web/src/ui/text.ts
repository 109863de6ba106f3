// SPDX-License-Identifier: Apache-2.0
import i18next from 'i18next';
import ICU from 'i18next-icu';
import { shallowRef } from 'vue';

const icu = new ICU();
const revision = shallowRef(0);
const messages = i18next.createInstance();

/** Prepares the message formatter; messages come from the server only. */
export async function startTexts(): Promise<void> {
  await messages.use(icu).init({ lng: 'vi', fallbackLng: false, keySeparator: false, nsSeparator: false, resources: {}, interpolation: { escapeValue: false } });
}

/** Shows the messages of a language from now on. */
export async function showTexts(language: string, texts: Record<string, string>): Promise<void> {
  messages.removeResourceBundle(language, 'translation');
  messages.addResourceBundle(language, 'translation', texts, false, true);
  icu.clearCache();
  await messages.changeLanguage(language);
  document.documentElement.lang = language;
  revision.value++;
}

/** The message of a key; reading it in a template follows a change of language. */
export function t(key: string, values?: Record<string, unknown>): string {
  void revision.value;
  return messages.t(key, values ?? {}) as string;
}

/** Whether a message exists. */
export function hasText(key: string): boolean {
  void revision.value;
  return messages.exists(key);
}

/** The message whose key ends so, for words of a bundle whose name is not known here. */
export function textEndingIn(ending: string): string | null {
  void revision.value;
  const texts = messages.getResourceBundle(messages.language, 'translation') as Record<string, string> | undefined;
  const key = Object.keys(texts ?? {}).find((name) => name.endsWith(ending));
  return key === undefined ? null : t(key);
}
