// SPDX-License-Identifier: Apache-2.0
import 'bootstrap/dist/css/bootstrap.min.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/case.css';
import './styles/forms.css';
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { createApp } from 'vue';
import { worthRetrying } from './api/queries.ts';
import { onSignedOut } from './api/http.ts';
import App from './app/App.vue';
import { loadLanguages, rememberedLanguage, showLanguage } from './app/language.ts';
import { createConsoleRouter } from './app/router.ts';
import { endSession, loadSession } from './app/session.ts';
import { startTexts } from './ui/text.ts';

const pause = 3000;

/** Without its words the console can say nothing: it waits for the server, showing the product's mark. */
async function awaitTexts(): Promise<void> {
  for (;;) {
    try {
      await showLanguage(rememberedLanguage());
      return;
    } catch {
      document.getElementById('app')?.classList.add('waiting');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

async function start(): Promise<void> {
  await startTexts();
  await Promise.all([awaitTexts(), loadSession().catch(() => undefined)]);
  void loadLanguages().catch(() => undefined);
  onSignedOut(endSession);
  const queryClient = new QueryClient({
    defaultOptions: { queries: { retry: worthRetrying, staleTime: 5000 } },
  });
  document.getElementById('app')?.classList.remove('waiting');
  createApp(App).use(createConsoleRouter()).use(VueQueryPlugin, { queryClient }).mount('#app');
}

void start();
