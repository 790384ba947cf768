import { describe, expect, it } from 'vitest';
import { brandedProgramme } from '../../../console/pages/settings/brand/branded-programme.ts';
import { patched } from '../../../console/pages/settings/store-edits.ts';
import { storeSchema } from '../../../playlists/documents/store.ts';
import { headStore } from '../../../playlists/programme/compile.ts';
import type { Programme } from '../../../playlists/programme/programme.ts';

const store = storeSchema.parse({
  name: 'Pop-up',
  timeZone: 'Europe/Paris',
  locales: ['fr'],
  visitorsAddress: 'https://vitrine.example',
  brand: { name: 'Pop-up' },
});

describe('settings that are changed', () => {
  it('keeps what changes something, and nothing else', () => {
    const { body, patch } = patched(store, { name: 'Les Halles', locales: ['fr'] });
    expect(patch).toEqual({ name: 'Les Halles' });
    expect(body).toEqual({ ...store, name: 'Les Halles' });
  });

  it('takes a field away, in a form that the controller takes', () => {
    const { body } = patched(store, { visitorsAddress: undefined });
    expect(Object.hasOwn(body, 'visitorsAddress')).toBe(false);
    expect(storeSchema.parse(body)).toEqual(body);
  });

  it('lies over what somebody else saved meanwhile, field by field', () => {
    const theirs = { ...store, dayStart: '05:00' };
    expect(patched(theirs, { name: 'Les Halles' }).body).toEqual({ ...theirs, name: 'Les Halles' });
  });
});

describe('the preview of a brand', () => {
  it('wears exactly what the controller will tell the screens', () => {
    const brand = { ...store.brand, name: 'Les Halles', colourA: '#0a7d4b' };
    const programme = { hash: 'h', head: { store: headStore(store) } } as unknown as Programme;
    const worn = brandedProgramme(programme, brand);
    expect(worn.head.store).toEqual(headStore({ ...store, brand }));
    expect(worn.hash).not.toBe(brandedProgramme(programme, store.brand).hash);
  });
});
