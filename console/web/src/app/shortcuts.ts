// SPDX-License-Identifier: Apache-2.0
import { onBeforeUnmount, onMounted, ref } from 'vue';

const stored = 'hientruong.shortcuts';

/** Single letters as commands can be switched off by whoever dictates or whose hands tremble (WCAG 2.1.4). */
export const shortcutsOn = ref(localStorage.getItem(stored) !== 'off');

export function switchShortcuts(on: boolean): void {
  shortcutsOn.value = on;
  localStorage.setItem(stored, on ? 'on' : 'off');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}

/** Commands of single keys while the component stands, not while somebody types or a dialog is open. */
export function useShortcuts(commands: Record<string, (event: KeyboardEvent) => void>): void {
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    const printable = event.key.length === 1;
    if (printable && !shortcutsOn.value) return;
    const command = commands[printable ? event.key.toLowerCase() : event.key];
    if (command) command(event);
  };
  onMounted(() => document.addEventListener('keydown', press));
  onBeforeUnmount(() => document.removeEventListener('keydown', press));
}
