import { describe, expect, it } from 'vitest';
import {
  draftOf,
  EMPTY_DRAFT,
  isSayable,
  LIVES_MS,
  sendable,
  withText,
} from '../../../console/announce/message-draft.ts';
import { freeId } from '../../../console/pages/announce/free-id.ts';
import { announcementRequest, presetSchema } from '../../../playlists/documents/preset.ts';
import { documentId } from '../../../playlists/documents/primitives.ts';

describe('a message while it is written', () => {
  it('can be said as soon as it has a title in one language', () => {
    expect(isSayable(EMPTY_DRAFT)).toBe(false);
    expect(isSayable(withText(EMPTY_DRAFT, 'title', 'en', '  '))).toBe(false);
    expect(isSayable(withText(EMPTY_DRAFT, 'title', 'en', 'Tea'))).toBe(true);
  });

  it('is sent trimmed, without the languages that were left empty', () => {
    const draft = withText(withText(EMPTY_DRAFT, 'title', 'fr', ' Thé '), 'title', 'en', ' ');
    expect(sendable(draft).title).toEqual({ fr: 'Thé' });
  });

  it.each(LIVES_MS)('is taken by the controller with a time to live of %i ms', (timeToLiveMs) => {
    const draft = withText(EMPTY_DRAFT, 'title', 'fr', 'Thé');
    const press = {
      id: '9f3c2f0e-5a41-4b6e-8f0e-3d1b2a4c5d6e',
      content: sendable(draft),
      target: draft.target,
      timeToLiveMs,
    };
    expect(announcementRequest.safeParse(press).success).toBe(true);
  });

  it('comes back from a preset as it was prepared', () => {
    const preset = presetSchema.parse({ name: 'Thé', content: { style: 'takeover', title: { fr: 'Thé' } } });
    expect(draftOf(preset)).toMatchObject({ target: { all: true }, timeToLiveMs: 60_000 });
  });
});

describe('the id of a new preset', () => {
  it.each([
    { name: '−30 % sur tous les sacs', id: '30-sur-tous-les-sacs' },
    { name: 'Goûter offert !', id: 'gouter-offert' },
    { name: '关门', id: 'annonce' },
    { name: 'constructor', id: 'annonce' },
    { name: `${'é'.repeat(54)} —— b`, id: `${'e'.repeat(54)}-b` },
    { name: `${'long '.repeat(20)}`, id: 'long-long-long-long-long-long-long-long-long-long-long-l' },
  ])('of "$name" is $id', ({ name, id }) => {
    expect(freeId(name, () => false)).toBe(id);
    expect(documentId.safeParse(id).success).toBe(true);
  });

  it('gets a number where its name is taken', () => {
    const taken = new Set(['the', 'the-2']);
    expect(freeId('Thé', (id) => taken.has(id))).toBe('the-3');
  });
});
