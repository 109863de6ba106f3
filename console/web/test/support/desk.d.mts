// SPDX-License-Identifier: Apache-2.0
interface Item { number: string; version: number; stage: string }
interface Call { method: string; path: string; headers: Record<string, string>; body: Record<string, unknown> }
interface State { cases: Item[]; calls: Call[]; channels: string[]; session: object; signedIn: boolean }
export function createDesk(messages: Record<string, string>): {
  state: State;
  answer(method: string, url: string, headers: Record<string, string>, body: unknown): { status: number; body?: unknown; html?: string };
};
