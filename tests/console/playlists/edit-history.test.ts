import { describe, expect, it } from 'vitest';
import { beginHistory, edited, redone, undone } from '../../../console/pages/playlists/draft/edit-history.ts';

describe('the history of a page', () => {
  const ab = edited(edited(beginHistory('a'), 'b'), 'c');

  it('goes back and forth, step by step', () => {
    expect(undone(ab).present).toBe('b');
    expect(undone(undone(undone(ab))).present).toBe('a');
    expect(redone(undone(ab)).present).toBe('c');
    expect(redone(ab)).toMatchObject({ present: 'c' });
  });

  it('forgets what was undone once something else is done', () => {
    expect(edited(undone(ab), 'd').future).toEqual([]);
  });

  it('takes typing in one field as one step', () => {
    const typed = ['h', 'he', 'hel'].reduce(
      (history, text) => edited(history, text, 'title'),
      beginHistory(''),
    );
    expect(undone(typed).present).toBe('');
    expect(undone(edited(typed, 'x', 'text')).present).toBe('hel');
  });

  it('keeps a bounded number of steps', () => {
    const long = Array.from({ length: 500 }, (_, index) => index + 1).reduce(
      (history, value) => edited(history, value),
      beginHistory(0),
    );
    expect(long.past.length).toBe(200);
  });
});
