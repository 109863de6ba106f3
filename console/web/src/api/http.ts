// SPDX-License-Identifier: Apache-2.0
import { observeServerDate } from '../ui/clock.ts';
import { Problem, problemOf } from './problem.ts';

export const api = '/api/v1';

let language = 'vi';
let signedOut: () => void = () => {};

/** The language in which the server answers from now on. */
export function answerIn(code: string): void {
  language = code;
}

/** What to do when the server no longer knows the session. */
export function onSignedOut(handler: () => void): void {
  signedOut = handler;
}

interface Options { body?: unknown; form?: FormData; version?: number; key?: string; signal?: AbortSignal; quiet?: boolean }

function headersOf(method: string, options: Options): Headers {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': language });
  if (method !== 'GET') headers.set('X-Requested-With', 'hientruong');
  if (method !== 'GET' && method !== 'DELETE' && options.form === undefined) headers.set('Content-Type', 'application/json');
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.key !== undefined) headers.set('Idempotency-Key', options.key);
  return headers;
}

async function send(method: string, path: string, options: Options): Promise<Response> {
  const body = method === 'GET' || method === 'DELETE' ? undefined : (options.form ?? JSON.stringify(options.body ?? {}));
  try {
    return await fetch(api + path, { method, headers: headersOf(method, options), body, signal: options.signal });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Problem(0, {});
  }
}

async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await send(method, path, options);
  observeServerDate(response.headers.get('Date'));
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.status === 401 && !options.quiet) signedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  const text = await response.text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> => call<T>('GET', path, { signal });
export const post = <T>(path: string, body?: unknown, version?: number): Promise<T> => call<T>('POST', path, { body, version });
/** A call that may be sent again under its key when its answer was lost. */
export const postOnce = <T>(path: string, body: unknown, version: number, key: string): Promise<T> => call<T>('POST', path, { body, version, key });
/** A form with a file. */
export const postForm = <T>(path: string, form: FormData, version: number): Promise<T> => call<T>('POST', path, { form, version });
export const put = <T>(path: string, body: unknown, version?: number): Promise<T> => call<T>('PUT', path, { body, version });
export const remove = (path: string): Promise<void> => call<void>('DELETE', path);

/** A call whose 401 is an ordinary answer: asking who is signed in, and signing in. */
export const ask = <T>(method: string, path: string, body?: unknown): Promise<T> => call<T>(method, path, { body, quiet: true });

/** A page that a channel draws out of what it is sent, as text; refusals come as problems all the same. */
export async function drawn(address: string, body: unknown, signal: AbortSignal): Promise<string> {
  const headers = headersOf('POST', {});
  headers.set('Accept', 'application/problem+json, */*;q=0.1');
  let response: Response;
  try {
    response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal });
  } catch {
    throw new Problem(0, {});
  }
  if (response.ok) return response.text();
  const problem = await problemOf(response);
  if (problem.status === 401) signedOut();
  throw problem;
}

/** A query string out of the values that are set. */
export function query(values: Record<string, string | number | boolean | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
