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

test('a list says in which order it stands, and the address keeps another that is chosen', async () => {
  const desk = serve();
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/queues/:queue/:number?', component: CaseList }] });
  await router.push('/queues/overdue?stage=filed');
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const list = mount(CaseList, { global: { plugins: [router, [VueQueryPlugin, { queryClient }]] } });
  await settle();
  const select = list.get<HTMLSelectElement>('#list-order');
  expect(list.get('label[for="list-order"]').text()).toBe('Thứ tự');
  expect(select.element.value).toBe('due');
  expect(select.element.selectedOptions[0]?.text).toBe('Gấp nhất trước');

  await select.setValue('newest');
  await settle();
  expect(router.currentRoute.value.query).toEqual({ stage: 'filed', order: 'newest' });
  expect(desk.state.calls.at(-1)?.path).toBe('cases');
  expect(select.element.value).toBe('newest');

  await list.get('.filter-clear').trigger('click');
  await settle();
  expect(router.currentRoute.value.query).toEqual({ order: 'newest' });
});
