// SPDX-License-Identifier: Apache-2.0
import { useQueryClient } from '@tanstack/vue-query';
import { computed, type ComputedRef, nextTick, onBeforeUnmount, provide, reactive, type Ref, ref, watch } from 'vue';
import { postOnce } from '../api/http.ts';
import { type Fault, Problem } from '../api/problem.ts';
import type { CaseFile, Move } from '../api/types.ts';
import { account } from '../app/session.ts';
import { faultsKey } from '../ui/faults.ts';
import { notify } from '../ui/notices.ts';
import { t } from '../ui/text.ts';
import { definitionOf, type Fields, type MoveDefinition } from './definitions.ts';
import { draftKey, dropDraft, readDraft, writeDraft } from './drafts.ts';

export interface OpenMove {
  definition: MoveDefinition;
  fields: Fields;
  faults: Ref<Fault[]>;
  failure: Ref<unknown>;
  busy: Ref<boolean>;
  reviewing: Ref<boolean>;
  restoredAt: Ref<number | null>;
  unsaved: Ref<boolean>;
  /** the case has changed since the officer saw it */
  outdated: ComputedRef<boolean>;
  catchUp: () => void;
  discard: () => void;
  submit: () => Promise<void>;
}

const patience = 400;

/**
 * The value that a fault is about: the field, or the one entry of a list; a part of a record is a field of its own, and
 * what no field is named after may be any of them.
 */
function partAt(pointer: string, fields: Fields): unknown {
  const parts = pointer.split('/').slice(1);
  const at = parts.findIndex((part) => part in fields);
  if (at === -1) return fields;
  const value: unknown = fields[parts[at] ?? ''];
  const index = parts[at + 1] ?? '';
  return Array.isArray(value) && index !== '' ? value[Number(index)] : value;
}

const newKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** One move being prepared: its fields, kept as a draft until the server has taken them, and its sending. */
export function useMove(file: () => CaseFile, move: Move, done: () => void): OpenMove {
  const queries = useQueryClient();
  const definition = definitionOf(move.name);
  const key = draftKey(account.value, file().number, move.name);
  const draft = definition.form ? readDraft<Fields>(key) : null;
  const fields = reactive<Fields>({ ...definition.initial(file()), ...draft?.fields });
  const faults = ref<Fault[]>([]);
  const failure = ref<unknown>(null);
  const busy = ref(false);
  const reviewing = ref(false);
  const restoredAt = ref<number | null>(draft?.at ?? null);
  const unsaved = ref(false);
  const seen = ref(file().version);
  let saving: ReturnType<typeof setTimeout> | undefined;
  provide(faultsKey, faults);

  const pristine = JSON.stringify(definition.initial(file()));
  const save = (): void => {
    clearTimeout(saving);
    saving = undefined;
    if (JSON.stringify(fields) === pristine) dropDraft(key);
    else unsaved.value = !writeDraft(key, { at: Date.now(), fields });
  };
  let refused = '{}';
  const unwatch = watch(fields, () => {
    const before = JSON.parse(refused) as Fields;
    faults.value = faults.value.filter((fault) => JSON.stringify(partAt(fault.pointer, before)) === JSON.stringify(partAt(fault.pointer, fields)));
    clearTimeout(saving);
    saving = setTimeout(save, patience);
  }, { deep: true });
  onBeforeUnmount(() => {
    if (saving !== undefined) save();
  });

  function discard(): void {
    for (const name of Object.keys(fields)) delete fields[name];
    Object.assign(fields, definition.initial(file()));
    dropDraft(key);
    restoredAt.value = null;
  }

  function refuse(problem: unknown): void {
    failure.value = problem;
    reviewing.value = false;
    if (!(problem instanceof Problem)) return;
    faults.value = problem.faults;
    if (problem.faults.length > 0) failure.value = null;
    if (problem.status === 409 || problem.status === 412) void queries.invalidateQueries({ queryKey: ['case', file().number] });
  }

  const sending = { body: '', key: '' };

  async function send(): Promise<void> {
    const number = file().number;
    const body = definition.body(fields);
    // another text is another request; the same one is never made twice, however often it is sent
    if (JSON.stringify(body) !== sending.body) Object.assign(sending, { body: JSON.stringify(body), key: newKey() });
    const answer = await postOnce<CaseFile>(`/cases/${number}/${move.name}`, body, seen.value, sending.key);
    unwatch();
    clearTimeout(saving);
    saving = undefined;
    dropDraft(key);
    if (answer) queries.setQueryData(['case', number, 'file'], answer);
    for (const stale of [['case', number, 'events'], ['cases'], ['queues']]) void queries.invalidateQueries({ queryKey: stale });
    notify(t('console.move.done', { label: move.label, number }));
    done();
  }

  async function submit(): Promise<void> {
    if (busy.value) return;
    failure.value = null;
    faults.value = [];
    refused = JSON.stringify(fields);
    await nextTick();
    faults.value = definition.check(fields, file());
    if (faults.value.length > 0) return;
    if (definition.review && !reviewing.value) {
      reviewing.value = true;
      return;
    }
    faults.value = definition.reviewed?.(fields, file()) ?? [];
    if (faults.value.length > 0) return;
    busy.value = true;
    try {
      await send();
    } catch (problem) {
      refuse(problem);
    } finally {
      busy.value = false;
    }
  }

  return {
    definition, fields, faults, failure, busy, reviewing, restoredAt, unsaved, discard, submit,
    outdated: computed(() => file().version !== seen.value),
    catchUp() {
      seen.value = file().version;
      failure.value = null;
    },
  };
}
