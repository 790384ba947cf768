import { type Answer, type Request, send } from './send.ts';

/** A document as the controller tells it. */
export interface Stored<B> {
  readonly id: string;
  readonly body: B;
  readonly revision: number;
}

/**
 * One store over REST. Paths are below the store's address: `screens`, `playlists/evening`.
 *
 * Everything throws {@link Refused}. A change of something that exists names the revision that the person saw; where
 * somebody was faster it is refused with `isConflict`, and `current` is what stands: `<vt-conflict>` asks what to do.
 */
export class StoreApi {
  readonly store: string;

  constructor(store: string) {
    this.store = store;
  }

  address(path: string): string {
    return `/api/stores/${encodeURIComponent(this.store)}/${path}`;
  }

  async get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return (await this.send<T>(path, { method: 'GET', signal })).body;
  }

  async post<T>(path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
    return (await this.send<T>(path, { method: 'POST', body, signal })).body;
  }

  /** Replaces a document. @param revision - What the person saw; 0 creates and refuses to replace. */
  async put<B>(path: string, body: B, revision: number): Promise<Stored<B>> {
    return (await this.send<Stored<B>>(path, { method: 'PUT', body, headers: matching(revision) })).body;
  }

  async delete(path: string, revision: number): Promise<void> {
    await this.send(path, { method: 'DELETE', headers: matching(revision) });
  }

  /** Anything else: other methods, tags, files. */
  send<T>(path: string, request: Request): Promise<Answer<T>> {
    return send<T>(this.address(path), request);
  }
}

function matching(revision: number): Readonly<Record<string, string>> {
  return revision === 0 ? { 'If-None-Match': '*' } : { 'If-Match': `"${revision}"` };
}
