// SPDX-License-Identifier: Apache-2.0
import { ref } from 'vue';

/** The server's clock, advanced here: a workstation whose own clock is wrong still shows the right countdowns. */
export const now = ref(Date.now());
let skew = 0;

export function observeServerDate(date: string | null): void {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(server)) return;
  const measured = server - Date.now();
  // the header has whole seconds: smaller differences are its rounding
  if (Math.abs(measured - skew) > 2000) skew = measured;
}

/** The server's time to the second, for whoever counts seconds. */
export const serverTime = (): number => Date.now() + skew;

export function startClock(): () => void {
  const tick = (): void => {
    now.value = Date.now() + skew;
  };
  tick();
  const timer = setInterval(tick, 10_000);
  return () => clearInterval(timer);
}
