import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../playlists/documents/kinds.ts';
import { parseBody } from '../../../playlists/documents/parse-value.ts';
import type { VitrineError } from '../../../playlists/vitrine-error.ts';
import { EXAMPLES, HASH } from './examples.ts';

/** Changes of a valid body, and the field that is named. */
type BadValue = readonly [change: Readonly<Record<string, unknown>>, field: string];

const item = { kind: 'message', id: 'a', title: { fr: 'Bonjour' } };
const entry = { id: 'a', playlist: 'evening' };
const region = { name: 'main', x: 0, y: 0, width: 100, height: 100 };

const BAD_VALUES: { readonly [K in DocumentKind]: readonly BadValue[] } = {
  store: [
    [{ name: '' }, 'name'],
    [{ outOfStock: 'burn' }, 'outOfStock'],
    [{ timeZone: 'Europe/Atlantis' }, 'timeZone'],
    [{ timeZone: '+02:00' }, 'timeZone'],
    [{ dayStart: '4:00' }, 'dayStart'],
    [{ locales: [] }, 'locales'],
    [{ locales: ['fr', 'fr'] }, 'locales'],
    [{ locales: ['french'] }, 'locales.0'],
    [{ currency: 'euro' }, 'currency'],
    [{ openingHours: { MO: [{ from: '25:00', until: '19:00' }] } }, 'openingHours.MO.0.from'],
    [{ openingHours: { XX: [] } }, 'openingHours.XX'],
    [{ holidays: [{ date: '2026-02-30' }] }, 'holidays.0.date'],
    [{ brand: { name: 'Pop', colourA: 'red' } }, 'brand.colourA'],
    [{ visitorsAddress: 'javascript:alert(1)' }, 'visitorsAddress'],
    [{ visitorsAddress: 'https://shop@example.org' }, 'visitorsAddress'],
    [{ scanLeadsTo: 'home' }, 'scanLeadsTo'],
  ],
  screens: [
    [{ name: 'n'.repeat(81) }, 'name'],
    [{ tags: ['Entrance hall'] }, 'tags.0'],
    [{ tags: ['constructor'] }, 'tags.0'],
    [{ shape: 'round' }, 'shape'],
    [{ locales: [] }, 'locales'],
    [{ calm: 'yes' }, 'calm'],
  ],
  playlists: [
    [{ items: [{ ...item, durationMs: 1 }] }, 'items.0.durationMs'],
    [{ items: [item, item] }, 'items.1.id'],
    [{ items: [{ ...item, fallback: 'a' }] }, 'items.0.fallback'],
    [{ items: [{ ...item, kind: 'film' }] }, 'items.0.kind'],
    [{ items: [{ ...item, weight: 0 }] }, 'items.0.weight'],
    [{ items: [{ ...item, title: { Q1: 'x' } }] }, 'items.0.title.Q1'],
    [{ items: [{ kind: 'media', id: 'a', media: 'film.mp4' }] }, 'items.0.media'],
    [{ items: [{ kind: 'spotlight', id: 'a' }] }, 'items.0.product'],
    [
      { items: [{ ...item, conditions: { hours: { from: '9', until: '10:00' } } }] },
      'items.0.conditions.hours.from',
    ],
    [{ items: [{ ...item, script: 'x' }] }, 'items.0.script'],
    [{ rule: { limit: 0 } }, 'rule.limit'],
    [{ rule: { sort: 'random' } }, 'rule.sort'],
  ],
  layouts: [
    [{ regions: [] }, 'regions'],
    [{ regions: [region, { ...region, playlist: 'evening' }] }, 'regions.1.name'],
    [{ regions: [{ ...region, x: 50 }] }, 'regions.0.width'],
    [{ regions: [{ ...region, y: 50 }] }, 'regions.0.height'],
    [{ regions: [{ ...region, name: 'side' }] }, 'regions.0.playlist'],
    [{ regions: [{ ...region, x: -1 }] }, 'regions.0.x'],
  ],
  schedule: [
    [{ entries: [{ id: 'a' }] }, 'entries.0.playlist'],
    [{ entries: [entry, entry] }, 'entries.1.id'],
    [{ entries: [{ ...entry, from: '10:00' }] }, 'entries.0.until'],
    [{ entries: [{ ...entry, until: '10:00' }] }, 'entries.0.from'],
    [{ entries: [{ ...entry, from: '24:00', until: '03:00' }] }, 'entries.0.from'],
    [{ entries: [{ ...entry, dateFrom: '2026-12-02', dateUntil: '2026-12-01' }] }, 'entries.0.dateUntil'],
    [{ entries: [{ ...entry, rrule: 'FREQ=DAILY' }] }, 'entries.0.dateFrom'],
    [{ entries: [{ ...entry, weekdays: ['Monday'] }] }, 'entries.0.weekdays.0'],
    [{ entries: [{ ...entry, target: {} }] }, 'entries.0.target'],
    [{ entries: [{ ...entry, share: 0 }] }, 'entries.0.share'],
    [{ entries: [{ ...entry, priority: 101 }] }, 'entries.0.priority'],
  ],
  streams: [
    [{ address: 'file:///etc/passwd' }, 'address'],
    [{ address: '/etc/passwd' }, 'address'],
    [{ kind: 'rtsp' }, 'kind'],
    [{ poster: 'poster.jpg' }, 'poster'],
    [{ sound: 'loud' }, 'sound'],
  ],
  contests: [
    [{ once: undefined }, 'once'],
    [{ once: { opensAtMs: 2, closesAtMs: 1, drawAtMs: 3 } }, 'once'],
    [{ once: { opensAtMs: 1.5, closesAtMs: 2, drawAtMs: 3 } }, 'once.opensAtMs'],
    [
      { recurring: { dateFrom: 'today', opensAt: '10:00', closesAt: '11:00', drawAt: '12:00' } },
      'recurring.dateFrom',
    ],
    [{ title: { fr: 7 } }, 'title.fr'],
  ],
  feeds: [
    [{ url: 'javascript:alert(1)' }, 'url'],
    [{ url: 'https://user:secret@shop.example/feed' }, 'url'],
    [{ when: '0 7 * *' }, 'when'],
    [{ when: '0 25 * * *' }, 'when'],
    [{ format: 'excel' }, 'format'],
    [{ mapping: { columns: { prix: 'cost' } } }, 'mapping.columns.prix'],
    [{ mapping: { rates: { USD: 0 } } }, 'mapping.rates.USD'],
  ],
  presets: [
    [{ content: { style: 'loud', title: { fr: 'x' } } }, 'content.style'],
    [{ content: { style: 'banner', title: { fr: ' ' } } }, 'content.title'],
    [{ timeToLiveMs: 1 }, 'timeToLiveMs'],
    [{ target: { tags: [] } }, 'target'],
  ],
};

const issuesOf = (kind: DocumentKind, body: unknown) => {
  try {
    parseBody(kind, body);
  } catch (error) {
    return (error as VitrineError).issues;
  }
  return [];
};

describe.each(DOCUMENT_KINDS)('a body of kind %s', (kind) => {
  it('is taken when it is valid, and taken again as it was stored', () => {
    const parsed = parseBody(kind, EXAMPLES[kind]);
    expect(parsed).toMatchObject(EXAMPLES[kind]);
    expect(parseBody(kind, JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
  });

  it.each(BAD_VALUES[kind])('is refused with %o and names the field %s', (change, field) => {
    const body = JSON.parse(JSON.stringify({ ...EXAMPLES[kind], ...change }));
    expect(issuesOf(kind, body).map((issue) => issue.field)).toContain(field);
  });

  it.each(['surprise', '__proto__', 'constructor'])(
    'is refused with a member that is not known: %s',
    (name) => {
      const text = JSON.stringify(EXAMPLES[kind]).replace('{', `{${JSON.stringify(name)}: {"a": 1},`);
      expect(issuesOf(kind, JSON.parse(text))).toContainEqual({ field: name, message: 'is not known' });
      expect(({} as { a?: number }).a).toBeUndefined();
    },
  );

  it.each([null, undefined, 7, 'text', [[]], true].map((body) => ({ body })))(
    'is refused when it is $body',
    ({ body }) => {
      expect(issuesOf(kind, body).map(({ field }) => field)).toEqual(['body']);
    },
  );

  it('tells of a few faults only, however many there are', () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`field-${index}`, HASH]));
    const issues = issuesOf(kind, { ...EXAMPLES[kind], ...many });
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(20);
  });
});

describe('the table of kinds', () => {
  it('has examples and bad values for every kind', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual([...DOCUMENT_KINDS].sort());
    expect(Object.keys(BAD_VALUES).sort()).toEqual([...DOCUMENT_KINDS].sort());
  });
});
