// SPDX-License-Identifier: Apache-2.0
import { createRouter, createWebHistory, type Router } from 'vue-router';
import { watch } from 'vue';
import { t } from '../ui/text.ts';
import { language } from './language.ts';

const routes = [
  { path: '/', name: 'home', component: () => import('../cases/HomePage.vue') },
  { path: '/queues/:queue/:number?', name: 'queue', component: () => import('../cases/QueuePage.vue'), meta: { title: 'console.nav.queues', wide: true } },
  { path: '/cases/:number', redirect: (to: { params: Record<string, unknown> }) => `/queues/all/${String(to.params.number)}` },
  { path: '/emergencies/:number?', name: 'emergencies', component: () => import('../hotline/EmergenciesPage.vue'), meta: { title: 'console.nav.emergencies' } },
  { path: '/harassment/:number?', name: 'harassment', component: () => import('../hotline/DossiersPage.vue'), meta: { title: 'console.nav.harassment' } },
  { path: '/time-limits', name: 'time-limits', component: () => import('../rules/TimeLimitPage.vue'), meta: { title: 'console.nav.time-limits' } },
  { path: '/procedure', name: 'procedure', component: () => import('../rules/ProcedurePage.vue'), meta: { title: 'console.nav.procedure' } },
  { path: '/reorganisations', name: 'reorganisations', component: () => import('../reorganisation/ReorganisationPage.vue'), meta: { title: 'console.nav.reorganisation' } },
  { path: '/calendar', name: 'calendar', component: () => import('../calendar/CalendarPage.vue'), meta: { title: 'console.nav.calendar' } },
  { path: '/sanctions', name: 'sanctions', component: () => import('../sanction/SanctionsPage.vue'), meta: { title: 'console.nav.sanctions' } },
  { path: '/reminders', name: 'reminders', component: () => import('../reminders/ReminderPage.vue'), meta: { title: 'console.nav.reminders' } },
  { path: '/staff', name: 'staff', component: () => import('../staff/StaffPage.vue'), meta: { title: 'console.nav.staff' } },
  { path: '/audit', name: 'audit', component: () => import('../staff/AuditPage.vue'), meta: { title: 'console.nav.audit' } },
  { path: '/account', name: 'account', component: () => import('../account/AccountPage.vue'), meta: { title: 'console.nav.account' } },
  { path: '/:rest(.*)*', name: 'absent', component: () => import('./AbsentPage.vue'), meta: { title: 'console.absent.title' } },
];

export function createConsoleRouter(): Router {
  const router = createRouter({ history: createWebHistory('/console/'), routes });
  const retitle = (): void => {
    const route = router.currentRoute.value;
    const number = typeof route.params.number === 'string' ? route.params.number : '';
    const page = number !== '' ? number : t((route.meta.title as string | undefined) ?? 'console.app.name');
    document.title = `${page} – ${t('console.app.name')}`;
  };
  router.afterEach((to, from) => {
    retitle();
    // a new page begins at its top for keyboard and screen reader as well; within a queue the list keeps the focus
    if (from.name === undefined || to.name === from.name) return;
    // from the first page the next one follows by itself: whoever has gone somewhere meanwhile is left there
    if (from.name === 'home' && document.activeElement !== document.body) return;
    document.getElementById('main')?.focus();
  });
  watch(language, retitle);
  return router;
}
