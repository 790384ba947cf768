import type { Fact } from '../../../../playlists/facts/fact.ts';
import type { Records, ScreenTokenRecord } from '../../../../server/records/records.ts';

/** The records that the live link needs, in memory, with a disk that can be told to fail. */
export interface MemoryRecords extends Pick<Records, 'facts' | 'screenTokens'> {
  readonly stored: Map<string, Fact>;
  isFailing: boolean;
  /** Writes of facts so far. */
  writes: number;
}

export function memoryRecords(): MemoryRecords {
  const stored = new Map<string, Fact>();
  const tokens = new Map<string, ScreenTokenRecord>();
  const records: MemoryRecords = {
    stored,
    isFailing: false,
    writes: 0,
    facts: {
      async add(_store, facts) {
        await new Promise((resolve) => setImmediate(resolve));
        if (records.isFailing) throw new Error('disk full');
        records.writes += 1;
        for (const fact of facts) if (!stored.has(fact.id)) stored.set(fact.id, fact);
        return facts.map((fact) => fact.id);
      },
      async shown(_store, cue) {
        const first = new Map<string, number>();
        for (const fact of stored.values())
          if (fact.type === 'shown' && fact.cue === cue)
            first.set(fact.screen, Math.min(fact.atMs, first.get(fact.screen) ?? fact.atMs));
        return [...first].map(([screen, atMs]) => ({ screen, atMs }));
      },
      count: async (_store, type) => [...stored.values()].filter((fact) => fact.type === type).length,
      list: async () => [...stored.values()],
      expire: async () => 0,
    },
    screenTokens: {
      all: async () => [...tokens.values()],
      async put(token) {
        tokens.set(`${token.store}/${token.screen}`, token);
      },
      async revoke(store, screen) {
        tokens.delete(`${store}/${screen}`);
      },
    },
  };
  return records;
}
