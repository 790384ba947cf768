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
    expect(takeSeat('1', storage)).toEqual(takeSeat('1', storage));
  });

  it('gives two seats of one browser two secrets', () => {
    const storage = memoryStorage();
    expect(takeSeat('2', storage).secret).not.toBe(takeSeat('1', storage).secret);
  });

  it('makes a new secret where the kept one is damaged', () => {
    const storage = memoryStorage();
    storage.setItem('vitrine.seat.1', 'torn');
    expect(takeSeat('1', storage).secret).toMatch(/^[\w-]{43}$/);
  });

  it('works where the browser keeps nothing', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(takeSeat('1', full).secret).toMatch(/^[\w-]{43}$/);
  });
});
