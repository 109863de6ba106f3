// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue';
import { answerIn, get } from '../api/http.ts';
import { Problem } from '../api/problem.ts';
import { showTexts } from '../ui/text.ts';

const stored = 'hientruong.language';
const base = 'vi';

export interface Language { code: string; name: string }
export const language = ref(base);
export const languages = ref<Language[]>([]);

/** The language that this browser showed last. */
export function rememberedLanguage(): string {
  return localStorage.getItem(stored) ?? base;
}

/** Loads and shows a language; one whose pack has gone gives way to the base language. */
export async function showLanguage(code: string): Promise<void> {
  try {
    const texts = await get<Record<string, string>>(`/messages/${encodeURIComponent(code)}`);
    answerIn(code);
    await showTexts(code, texts);
    language.value = code;
    localStorage.setItem(stored, code);
  } catch (failure) {
    if (code === base || !(failure instanceof Problem) || failure.status !== 404) throw failure;
    await showLanguage(base);
  }
}

export async function loadLanguages(): Promise<void> {
  languages.value = (await get<{ items: Language[] }>('/languages')).items;
}

/** A pack came or went, or a bundle brought other words: show what holds now. */
export async function refreshLanguages(): Promise<void> {
  await loadLanguages();
  const present = languages.value.some((item) => item.code === language.value);
  await showLanguage(present ? language.value : base);
}
