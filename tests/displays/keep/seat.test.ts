import { describe, expect, it } from 'vitest';
import { takeSeat } from '../../../displays/keep/seat.ts';

function memoryStorage() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

describe('takeSeat', () => {
  it('keeps the secret over a reload', () => {
    const storage = memoryStorage();
    expect(takeSeat('', storage)).toEqual(takeSeat('', storage));
  });

  it('gives two seats of one browser two secrets', () => {
    const storage = memoryStorage();
    expect(takeSeat('?seat=2', storage).secret).not.toBe(takeSeat('', storage).secret);
  });

  it('ignores a seat name that is none', () => {
    expect(takeSeat('?seat=../../x', memoryStorage()).name).toBe('1');
  });

  it('makes a new secret where the kept one is damaged', () => {
    const storage = memoryStorage();
    storage.setItem('vitrine.seat.1', 'torn');
    expect(takeSeat('', storage).secret).toMatch(/^[\w-]{43}$/);
  });

  it('works where the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(takeSeat('', full).secret).toMatch(/^[\w-]{43}$/);
  });
});
