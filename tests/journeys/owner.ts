import { Browser as HttpBrowser, type Reply } from '../server/http/browser.ts';
import type { ControllerProcess } from './controller-process.ts';

/** A person at the API, signed in as the owner of a fresh controller. */
export interface Owner {
  readonly http: HttpBrowser;
  /** Creates or replaces a document, whatever stands. @throws Error with the answer where it is refused. */
  put(path: string, body: unknown): Promise<Reply>;
  get(path: string): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
}

const PASSWORD = 'a long phrase for opening day';

/** Uses the one-time link up, as the set-up page does. */
export async function becomeOwner(controller: ControllerProcess): Promise<Owner> {
  const http = new HttpBrowser(`http://127.0.0.1:${controller.port}`);
  await good(
    http.post('/api/people/owner', {
      token: controller.ownerToken(),
      email: 'camille@example.org',
      name: 'Camille',
      password: PASSWORD,
    }),
  );
  return ownerOver(http);
}

/** Signs in again, after a restart. */
export async function signIn(controller: ControllerProcess): Promise<Owner> {
  const http = new HttpBrowser(`http://127.0.0.1:${controller.port}`);
  await good(http.post('/api/sessions', { email: 'camille@example.org', password: PASSWORD }));
  return ownerOver(http);
}

function ownerOver(http: HttpBrowser): Owner {
  const at = (path: string) => `/api/stores/main/${path}`;
  return {
    http,
    get: (path) => good(http.get(at(path))),
    post: (path, body) => good(http.post(at(path), body)),
    async put(path, body) {
      const standing = await http.get(at(path));
      const match = standing.status === 200 ? { 'If-Match': String(standing.headers.etag) } : {};
      return good(http.put(at(path), body, match));
    },
  };
}

async function good(answer: Promise<Reply>): Promise<Reply> {
  const reply = await answer;
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.text}`);
  return reply;
}
