// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { computed, onBeforeUnmount, type Ref, ref } from 'vue';
import { get, query } from '../api/http.ts';
import type { CaseEvent, Limit, Move, Named, Page } from '../api/types.ts';
import { serverTime } from '../ui/clock.ts';

export interface Authority { code: string; number: string; service: string; body: string }
export interface Directory { article: string; kinds: { code: string; name: string; authorities: string[] }[]; authorities: Authority[] }
export interface EmergencyLine {
  number: string; version: number; stage: string; stageName: string; atRest: boolean; kind: Named; beganAt: string; reachedAt: string | null; commune: Named | null;
  reported: string | null; report: string | null; limit: Named | null; dueAt: string | null; silent: boolean;
}
export interface Transfer { number: number; authority: Authority; startedAt: string; endedAt: string; outcome: Named; reached: boolean; by: string | null }
export interface KeptFile { id: string; name: string; type: string; size: number; sha256: string }
export interface Masked { name: string | null; address: string | null; citizenId: string | null; phone: string | null }
export interface Emergency {
  summary: EmergencyLine; place: string | null; account: string | null; language: string | null; recording: string | null; caller: Masked | null; repeatedCalls: number | null;
  transfers: Transfer[]; offered: Authority[]; authorities: Authority[]; limits: Limit[]; completedAt: string | null;
  outcome: { receivedAt: string; source: Named; document: string | null; text: string | null } | null; reclassified: string | null; files: KeptFile[]; moves: Move[];
}
export interface DossierLine { number: string; version: number; stage: string; stageName: string; atRest: boolean; kind: Named; openedAt: string; openedBy: string | null }
export interface Dossier {
  summary: DossierLine; caller: Masked | null;
  calls: { number: number; calledAt: string; recording: string | null; record: string | null; statement: string | null }[];
  extracts: (KeptFile & { call: number; part: string | null })[];
  handedOver: { at: string; authority: string | null; document: string; date: string; signer: string | null; findings: string | null } | null;
  outcome: string | null; moves: Move[];
}

const often = 5_000;

function pages<T>(key: string, path: string, filters: Ref<Record<string, string>>) {
  return useInfiniteQuery({
    queryKey: [key, filters],
    queryFn: ({ signal, pageParam }) => get<Page<T>>(path + query({ ...filters.value, limit: 30, cursor: pageParam }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: often,
  });
}

export const useEmergencies = (filters: Ref<Record<string, string>>) => pages<EmergencyLine>('emergencies', '/emergencies', filters);
export const useDossiers = () => pages<DossierLine>('dossiers', '/harassment-dossiers', ref({}));

function one<T>(key: string, path: string, number: Ref<string>) {
  return useQuery({
    queryKey: [key, number, 'file'],
    queryFn: ({ signal }) => get<T>(`${path}/${number.value}`, signal),
    enabled: computed(() => number.value !== ''),
    refetchInterval: often,
  });
}

export const useEmergency = (number: Ref<string>) => one<Emergency>('emergency', '/emergencies', number);
export const useDossier = (number: Ref<string>) => one<Dossier>('dossier', '/harassment-dossiers', number);

export const useHotlineEvents = (key: string, path: string, number: Ref<string>, version: Ref<number>) => useQuery({
  queryKey: [key, number, 'events', version],
  queryFn: ({ signal }) => get<{ items: CaseEvent[] }>(`${path}/${number.value}/events`, signal).then((answer) => answer.items),
});

export const useDirectory = () => useQuery({ queryKey: ['emergency-directory'], queryFn: ({ signal }) => get<Directory>('/emergency-directory', signal), staleTime: 600_000 });

/** The server's time, second by second. */
export function useSeconds(): Ref<number> {
  const at = ref(serverTime());
  const timer = setInterval(() => { at.value = serverTime(); }, 1000);
  onBeforeUnmount(() => clearInterval(timer));
  return at;
}

/** `42`, `3:05`, `1:02:03`: how long it is since an instant, to the second. */
export function since(instant: string, at: number): string {
  const all = Math.max(0, Math.floor((at - Date.parse(instant)) / 1000));
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds)}`;
  return `${minutes}:${two(seconds)}`;
}

/** Whether an emergency waits too long: its clock has run out. */
export const late = (line: Pick<EmergencyLine, 'dueAt'>, at: number): boolean => line.dueAt !== null && Date.parse(line.dueAt) <= at;
