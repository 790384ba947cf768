import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../displays/link/content-hash.ts';
import { ProgrammeHolder } from '../../../displays/link/programme-holder.ts';
import { canonicalJson } from '../../../playlists/canonical-json.ts';
import { assembleProgramme } from '../../../playlists/programme/assemble-programme.ts';
import { brandColours } from '../../../playlists/programme/brand-colours.ts';
import { changeBetween } from '../../../playlists/programme/head-change.ts';
import type { Head, Part, Wheel } from '../../../playlists/programme/programme.ts';

const hashOf = (content: unknown) => contentHash(canonicalJson(content));

const wheel: Wheel = { slots: [], loopMs: 0 };
const parts = new Map<string, Part>([wheel, []].map((part) => [hashOf(part), part]));
const head: Head = {
  format: 1,
  store: {
    name: 'Shop',
    timeZone: 'Europe/Paris',
    currency: 'EUR',
    brand: {
      name: 'Shop',
      colours: brandColours({ colourA: '#2d1fe0', colourB: '#e3f54b', ink: '#130f26', paper: '#faf6ee' }),
      pictures: [],
    },
  },
  publication: 1,
  locales: ['fr'],
  days: [],
  wheels: { default: hashOf(wheel) },
  slides: {},
  layouts: {},
  media: hashOf([]),
  zoneChanges: [],
};

function keptProgramme() {
  const programme = assembleProgramme(head, hashOf(head), (hash) => parts.get(hash));
  if ('missing' in programme) throw new Error('incomplete');
  return { programme, parts };
}

const openHolder = () =>
  new ProgrammeHolder({ fetchParts: async () => [], onProgramme: () => {}, onIncomplete: () => {} });

describe('ProgrammeHolder', () => {
  it('holds what was kept over a restart', () => {
    const holder = openHolder();
    expect(holder.restore(keptProgramme())).toBe(true);
    expect(holder.hash).toBe(hashOf(head));
  });

  it('holds nothing of which one part is not what its hash says', () => {
    const holder = openHolder();
    const damaged = new Map([...parts].map(([hash]) => [hash, { slots: [], loopMs: 1 }] as const));
    expect(holder.restore({ ...keptProgramme(), parts: damaged })).toBe(false);
    expect(holder.hash).toBeUndefined();
  });

  it('holds nothing of which one part is missing', () => {
    const holder = openHolder();
    expect(holder.restore({ ...keptProgramme(), parts: new Map() })).toBe(false);
    expect(holder.hash).toBeUndefined();
  });

  it('holds nothing of which the head is not what its hash says', () => {
    const { programme } = keptProgramme();
    const holder = openHolder();
    expect(holder.restore({ programme: { ...programme, hash: hashOf('another') }, parts })).toBe(false);
  });

  it('holds nothing of what has not even the form of a programme', () => {
    const holder = openHolder();
    expect(holder.restore({ ...keptProgramme(), parts: 7 as never })).toBe(false);
    expect(holder.restore({ programme: { hash: 'x', head: {} } as never, parts })).toBe(false);
  });

  it('takes a difference to what was kept', async () => {
    const taken: string[] = [];
    const holder = new ProgrammeHolder({
      fetchParts: async () => [],
      onProgramme: (programme) => taken.push(programme.hash),
      onIncomplete: () => taken.push('incomplete'),
    });
    holder.restore(keptProgramme());
    const renamed = { ...head, publication: 2 };
    await holder.take({
      type: 'programme',
      hash: hashOf(renamed),
      from: hashOf(head),
      change: changeBetween(head, renamed),
      parts: [],
      applyAtMs: 0,
    });
    expect(taken).toEqual([hashOf(renamed)]);
  });

  it('forgets: the next hello holds nothing', () => {
    const holder = openHolder();
    holder.restore(keptProgramme());
    holder.forget();
    expect(holder.hash).toBeUndefined();
  });
});
