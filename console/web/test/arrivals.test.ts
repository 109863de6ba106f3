// SPDX-License-Identifier: Apache-2.0
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query';
import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import CaseList from '../src/cases/CaseList.vue';
import { notices } from '../src/ui/notices.ts';
import { serve, settle } from './support/console.ts';

test('what arrives while a list is open is marked, in an empty list too; what was there before is not', async () => {
  const desk = serve();
  const everything = desk.state.cases.splice(0);
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/queues/:queue/:number?', component: CaseList }] });
  await router.push('/queues/all');
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const list = mount(CaseList, { global: { plugins: [router, [VueQueryPlugin, { queryClient }]] } });
  await settle();
  expect(list.findAll('.row-item')).toHaveLength(0);

  desk.state.cases.push(...everything.slice(0, 2));
  await queryClient.invalidateQueries({ queryKey: ['cases'] });
  await settle();
  expect(list.findAll('.row-item')).toHaveLength(2);
  expect(list.findAll('.fresh')).toHaveLength(2);
  expect(notices.value.at(-1)?.text).toBe('Có 2 hồ sơ mới trong danh sách.');

  await router.push('/queues/overdue');
  await settle();
  await router.push('/queues/all');
  await settle();
  expect(list.findAll('.row-item')).toHaveLength(2);
  expect(list.findAll('.fresh')).toHaveLength(0);
});
