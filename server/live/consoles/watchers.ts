import type { IncomingMessage } from 'node:http';
import type { ConsoleNews } from '../../../playlists/protocol/console-news.ts';
import { MAY_READ, roleIn } from '../../accounts/roles.ts';
import type { PersonRecord } from '../../records/records.ts';
import type { Role } from '../../records/role.ts';
import { jsonFrame } from '../frames.ts';
import { type CommittedNews, newsOfKinds } from './committed-news.ts';
import type { ConsoleConnection } from './console-connection.ts';

/** Who has a console open, and may hear what. */
export interface Watchers {
  /** A socket was opened: its session may end from now on. */
  open(connection: ConsoleConnection): void;
  /** It was welcomed in a store. */
  welcome(connection: ConsoleConnection): void;
  remove(connection: ConsoleConnection): void;
  isWatched(store: string): boolean;
  /** Tells those of a store who have one of these roles. A frame is made once, and only when somebody hears it. */
  tell(store: string, roles: readonly Role[], news: ConsoleNews | Buffer): void;
  tellCommitted(store: string, news: CommittedNews | undefined): void;
  /** Tells all, of every store, ahead of everything else. */
  tellAll(news: ConsoleNews): void;
  /** Accounts or sessions have changed, or a while has passed: everybody's session and role is looked at anew. */
  judgeAgain(): void;
}

/** What an installer hears of commits: what it may read. */
const INSTALLERS_KINDS: ReadonlySet<string> = new Set(['screens', 'store']);

export function createWatchers(options: {
  readonly personOf: (request: IncomingMessage) => Promise<PersonRecord | undefined>;
  readonly onFailed: (error: unknown) => void;
}): Watchers {
  const watching = new Set<ConsoleConnection>();
  /** Greeted or not. */
  const opened = new Set<ConsoleConnection>();

  function tell(store: string, roles: readonly Role[], news: ConsoleNews | Buffer): void {
    let frame = Buffer.isBuffer(news) ? news : undefined;
    for (const { outbox, role, store: own } of watching) {
      if (own !== store || role === undefined || !roles.includes(role)) continue;
      frame ??= jsonFrame(news);
      outbox.push(frame);
    }
  }

  async function judge(connection: ConsoleConnection): Promise<void> {
    const person = await options.personOf(connection.request);
    const { store, role, outbox } = connection;
    connection.person = person;
    if (person === undefined) outbox.close('signed-out');
    else if (role !== undefined && roleIn(person, store) !== role)
      outbox.close(roleIn(person, store) === undefined ? 'no-role' : 'role-changed');
  }

  return {
    open: (connection) => void opened.add(connection),
    welcome: (connection) => void watching.add(connection),
    remove(connection) {
      opened.delete(connection);
      watching.delete(connection);
    },
    isWatched: (store) => [...watching].some((one) => one.store === store),
    tell,
    tellCommitted(store, news) {
      if (news === undefined) return;
      tell(store, MAY_READ, news);
      const forInstallers = newsOfKinds(news, INSTALLERS_KINDS);
      if (forInstallers !== undefined) tell(store, ['installer'], forInstallers);
    },
    tellAll(news) {
      const frame = jsonFrame(news);
      for (const { outbox } of watching) outbox.pushUrgent(frame);
    },
    judgeAgain() {
      for (const connection of opened) judge(connection).catch(options.onFailed);
    },
  };
}
