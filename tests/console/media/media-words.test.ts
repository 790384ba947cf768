import { beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../../../console/link/refused.ts';
import { foundMedia } from '../../../console/pages/media/media-filter.ts';
import { placeOf } from '../../../console/pages/media/media-places.ts';
import { factsText } from '../../../console/pages/media/media-words.ts';
import { refusalWords, uploadWords } from '../../../console/pages/media/upload/upload-words.ts';
import type { Media } from '../../../playlists/documents/media.ts';
import type { WorkNews } from '../../../playlists/protocol/console-news.ts';
import { plain, speak } from '../in-locale.ts';

const medium = (name: string, more: Partial<Media> = {}): Media => ({
  hash: 'h'.repeat(43),
  name,
  type: 'image/png',
  bytes: 340_000,
  cutout: false,
  focus: { x: 0.5, y: 0.5 },
  ...more,
});
const refused = (code: string, message = '') =>
  new Refused(400, code, 'A sentence.', { fields: [{ field: 'file', message }] });

beforeAll(() => speak('fr'));

describe('factsText', () => {
  it('tells type, size, length, weight of what has them', () => {
    const film = { type: 'video/mp4', width: 1920, height: 1080, durationMs: 8_000 } as const;
    expect(plain(factsText(medium('a', film)))).toBe('MP4, 1 920 × 1 080, 8 s, 340 Ko');
    expect(plain(factsText(medium('a', { type: 'font/woff2' })))).toBe('WOFF2, 340 Ko');
  });
});

describe('foundMedia', () => {
  const all = [
    medium('Vitrine 10.png'),
    medium('vitrine 2.png'),
    medium('Été.mp4', { type: 'video/mp4', bytes: 1 }),
  ];
  it.each([
    {
      rule: 'orders by name, numbers as numbers',
      words: 'vitrine',
      names: ['vitrine 2.png', 'Vitrine 10.png'],
    },
    { rule: 'knows no accents and capitals', words: 'ETE', names: ['Été.mp4'] },
    { rule: 'wants every word', words: 'png 10', names: ['Vitrine 10.png'] },
  ])('$rule', ({ words, names }) => {
    expect(foundMedia(all, { words, kind: undefined }).map(({ name }) => name)).toEqual(names);
  });

  it('keeps to a kind', () => {
    expect(foundMedia(all, { words: '', kind: 'film' })).toHaveLength(1);
  });
});

describe('placeOf', () => {
  it.each([
    { reference: 'playlists/soir', kind: 'Playlist', href: '/console/playlists/soir' },
    { reference: 'products/lamp', kind: 'Produit', href: '/console/products/lamp' },
    { reference: 'presets/gouter', kind: 'Annonce préparée', href: '/console/announce' },
    { reference: 'store/main', kind: 'Réglages de la boutique', href: undefined },
  ])('leads to $reference', ({ reference, kind, href }) => {
    expect(placeOf({ reference, name: 'N', isPublished: false })).toMatchObject({ kind, isDraft: true });
    expect(placeOf({ reference, name: 'N', isPublished: true }).href).toBe(href);
  });

  it('an announcement has no name that people know', () => {
    expect(placeOf({ reference: 'cues/1', name: 'cues/1', isPublished: true }).name).toBeUndefined();
  });
});

describe('refusalWords', () => {
  it.each([
    { of: 'a.heic', refusal: refused('not-supported'), says: 'HEIC', todo: 'Le plus compatible' },
    { of: 'a.mov', refusal: refused('not-supported'), says: 'film', todo: 'H.264' },
    {
      of: 'a.jpg',
      refusal: refused('invalid', 'cannot be read as a picture'),
      says: 'abîmé',
      todo: 'exportez',
    },
    { of: 'a.heic', refusal: refused('invalid', 'could not be converted'), says: 'abîmé', todo: 'exportez' },
    {
      of: 'a.pdf',
      refusal: refused('invalid', 'is a file of type application/pdf'),
      says: 'ni un film',
      todo: 'MP4',
    },
    { of: 'a.mp4', refusal: refused('too-large', 'is larger than 2000 MB'), says: '2,1 Go', todo: 'Coupez' },
    { of: 'a.mp4', refusal: refused('storage-full'), says: 'plein', todo: 'Libérez' },
  ])('says why $of is refused ($refusal.code), and what to do', ({ of, refusal, says, todo }) => {
    const { text, more = '' } = refusalWords(of, refusal);
    expect([plain(text), plain(more)]).toEqual([
      expect.stringContaining(says),
      expect.stringContaining(todo),
    ]);
  });

  it('hands on what it knows nothing of', () => {
    expect(refusalWords('a', refused('strange')).text).toBe('A sentence.');
  });
});

describe('uploadWords', () => {
  const of = (name: string, state: Parameters<typeof uploadWords>[0]['state'], work: WorkNews[] = []) =>
    uploadWords({ id: 1, file: new File(['1234'], name), state }, work, 'me');

  it('tells how a conversion stands, of this person’s file alone', () => {
    const work = { type: 'work', id: '1', kind: 'media', name: 'a.mov', startedAtMs: 0, done: 43 } as const;
    const mine = { ...work, by: 'me', total: 100, state: 'running' } as const;
    expect(plain(of('a.mov', { is: 'read' }, [mine]).text)).toContain('43 sur 100');
    expect(of('a.mov', { is: 'read' }, [{ ...mine, by: 'you' }]).text).toContain('lit le fichier');
  });

  it('says where the bytes are not what the name says, and what was converted', () => {
    const isPng = { is: 'kept', media: medium('a') } as const;
    expect(of('a.mp4', isPng).more).toContain('son contenu dit PNG');
    expect(of('a.png', isPng).more).toBeUndefined();
    expect(of('a.svg', { is: 'kept', media: medium('a', { type: 'image/webp' }) }).more).toContain('WebP');
  });
});
