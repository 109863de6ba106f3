// SPDX-License-Identifier: Apache-2.0
import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** The filters that stand in the page's address, with the order, so that a view can be bookmarked and sent to a colleague. */
export const filterNames = ['q', 'stage', 'category', 'unit', 'agency', 'overdue', 'from', 'to'] as const;
export type FilterName = (typeof filterNames)[number];

interface Filters {
  values: ComputedRef<Record<string, string>>;
  active: ComputedRef<number>;
  get: (name: FilterName | 'order') => string;
  set: (name: FilterName | 'order', value: string) => void;
  clear: () => void;
}

export function useFilters(): Filters {
  const route = useRoute();
  const router = useRouter();
  const get = (name: FilterName | 'order'): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const values = computed(() => {
    const set = [...filterNames, 'order' as const].map((name) => [name, get(name)] as const).filter(([, value]) => value !== '');
    return Object.fromEntries([['queue', String(route.params.queue)], ...set]) as Record<string, string>;
  });
  return {
    values,
    active: computed(() => filterNames.filter((name) => get(name) !== '').length),
    get,
    set(name, value) {
      const { [name]: _before, ...others } = route.query;
      void router.replace({ query: value === '' ? others : { ...others, [name]: value } });
    },
    clear() {
      const { order } = route.query;
      void router.replace({ query: order === undefined ? {} : { order } });
    },
  };
}
