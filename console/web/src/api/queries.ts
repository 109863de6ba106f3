// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, ref, type Ref } from 'vue';
import { may } from '../app/session.ts';
import { live } from '../app/stream.ts';
import { get, query } from './http.ts';
import { Problem } from './problem.ts';
import type { About, AuditEntry, CaseEvent, CaseFile, CaseSummary, Category, Explanation, Named, Page, Queue, Related, Reminder, ReminderDigest, SanctionItem, StaffAccount, Unit, ViolationItem } from './types.ts';

const settled = 10 * 60_000;

/** While the stream is silent the page asks by itself. */
const whenSilent = computed(() => (live.value ? false : 30_000));

/** An answer that will not change by asking again is not asked again. */
export function worthRetrying(count: number, failure: unknown): boolean {
  const status = failure instanceof Problem ? failure.status : -1;
  return count < 2 && (status === 0 || status === 502 || status === 503);
}

/** Whoever sees no case has no queues: asking would be refused, and the refusal written down. */
const seesCases = (): boolean => may('READ_ALL_CASES') || may('READ_OWN_CASES');

export const useQueues = () => useQuery({
  queryKey: ['queues'],
  queryFn: async ({ signal }) => (seesCases() ? (await get<{ items: Queue[] }>('/queues', signal)).items : []),
  refetchInterval: whenSilent,
});

function pages<T>(key: string, path: string, filters: Ref<Record<string, string>>) {
  return useInfiniteQuery({
    queryKey: [key, filters],
    queryFn: ({ signal, pageParam }) => get<Page<T>>(path + query({ ...filters.value, limit: 30, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: key === 'cases' ? whenSilent : false,
  });
}

export const useCases = (filters: Ref<Record<string, string>>) => pages<CaseSummary>('cases', '/cases', filters);
export const useStaff = (filters: Ref<Record<string, string>>) => pages<StaffAccount>('staff', '/staff', filters);
export const useAudit = (filters: Ref<Record<string, string>>) => pages<AuditEntry>('audit', '/audit', filters);

export const useViolations = (filters: Ref<Record<string, string>>) => pages<ViolationItem>('violations', '/violations', filters);
export const useSanctions = (filters: Ref<Record<string, string>>) => pages<SanctionItem>('sanctions', '/sanctions', filters);
export const useDigests = () => pages<ReminderDigest>('digests', '/reminders/digests', ref({}));

export const useReminders = (filters: Ref<Record<string, string>>, enabled: Ref<boolean>) => useInfiniteQuery({
  queryKey: ['reminders', filters],
  queryFn: ({ signal, pageParam }) => get<Page<Reminder>>(`/reminders${query({ ...filters.value, limit: 50, cursor: pageParam })}`, signal),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
  enabled,
});

export const useCaseReminders = (number: string) => useInfiniteQuery({
  queryKey: ['case', number, 'reminders'],
  queryFn: ({ signal, pageParam }) => get<Page<Reminder>>(`/cases/${number}/reminders${query({ limit: 10, cursor: pageParam })}`, signal),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

export const useCase = (number: Ref<string>) => useQuery({
  queryKey: ['case', number, 'file'],
  queryFn: ({ signal }) => get<CaseFile>(`/cases/${number.value}`, signal),
  enabled: computed(() => number.value !== ''),
});

export const useEvents = (number: Ref<string>) => useQuery({
  queryKey: ['case', number, 'events'],
  queryFn: ({ signal }) => get<{ items: CaseEvent[] }>(`/cases/${number.value}/events`, signal).then((answer) => answer.items),
});

export const useExplanation = (number: string, clock: string, assignment: number | null) => useQuery({
  queryKey: ['case', number, 'explanation', clock, assignment],
  queryFn: ({ signal }) => get<Explanation>(`/cases/${number}/time-limits/${encodeURIComponent(clock)}/explanation${query({ assignment: assignment ?? '' })}`, signal),
});

/** Reports that may tell of the same; only for whom the server offers to link them. */
export const useRelated = (number: string) => useQuery({
  queryKey: ['case', number, 'related'],
  queryFn: ({ signal }) => get<{ items: Related[] }>(`/cases/${number}/related`, signal).then((answer) => answer.items),
});

export const useAgencies = (words: Ref<string>) => useQuery({
  queryKey: ['agencies', words],
  queryFn: ({ signal }) => get<{ items: Named[] }>(`/agencies${query({ q: words.value, limit: 50 })}`, signal).then((answer) => answer.items),
  staleTime: settled,
  placeholderData: (before) => before,
});

export const useCategories = () => useQuery({
  queryKey: ['categories'],
  queryFn: ({ signal }) => get<{ items: Category[] }>('/categories', signal).then((answer) => answer.items),
  staleTime: settled,
});

export const useUnits = () => useQuery({
  queryKey: ['units'],
  queryFn: ({ signal }) => get<{ items: Unit[] }>('/units', signal).then((answer) => answer.items),
  staleTime: settled,
});

export const useAbout = () => useQuery({ queryKey: ['about'], queryFn: ({ signal }) => get<About>('/about', signal), staleTime: settled });
