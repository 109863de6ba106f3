// SPDX-License-Identifier: Apache-2.0
import type { Move, Officer } from './types.ts';

export interface Fault { pointer: string; detail: string }

interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  article?: string;
  faults?: Fault[];
  moves?: Move[];
  holder?: Officer | string;
  reference?: string;
}

/** A refusal as the server explains it (RFC 9457); status 0 means that no answer came. */
export class Problem extends Error {
  readonly kind: string;
  readonly title: string;
  readonly detail: string;
  readonly article: string | null;
  readonly faults: Fault[];
  readonly moves: Move[];
  readonly holder: string | null;
  readonly reference: string | null;

  constructor(
    readonly status: number,
    document: ProblemDocument,
    readonly retryAfter: number | null = null,
  ) {
    super(document.title ?? String(status));
    this.kind = (document.type ?? '').replace(/^.*\//, '');
    this.title = document.title ?? '';
    this.detail = document.detail ?? '';
    this.article = document.article ?? null;
    this.faults = document.faults ?? [];
    this.moves = document.moves ?? [];
    this.holder = typeof document.holder === 'object' ? document.holder.displayName : (document.holder ?? null);
    this.reference = document.reference ?? null;
  }
}

/** Reads the problem document of an answer; anything else still becomes a problem with its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get('Retry-After'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  const json = (response.headers.get('Content-Type') ?? '').includes('json');
  const document = json ? ((await response.json().catch(() => ({}))) as ProblemDocument) : {};
  return new Problem(response.status, document, retryAfter);
}
