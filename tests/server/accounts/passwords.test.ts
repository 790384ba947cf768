import { describe, expect, it } from 'vitest';
import { createPasswords } from '../../../server/accounts/passwords.ts';

describe('createPasswords', () => {
  const passwords = createPasswords();

  it('knows a password again, by a hash that never repeats', async () => {
    const [one, other] = await Promise.all([
      passwords.hash('correct horse'),
      passwords.hash('correct horse'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await passwords.matches('correct horse', one)).toBe(true);
    expect(await passwords.matches('correct horse ', one)).toBe(false);
  });

  it('takes the same letters from any keyboard', async () => {
    const composed = await passwords.hash('mot de passe é');
    expect(await passwords.matches('mot de passe e\u0301', composed)).toBe(true);
  });

  it.each([
    ['nobody', undefined],
    ['an empty hash', ''],
    ['another algorithm', '$2b$10$abcdefghijklmnopqrstuv'],
    [
      'a hash whose cost would exhaust the machine',
      '$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA',
    ],
  ])('matches nothing for %s', async (_name, phc) => {
    expect(await passwords.matches('', phc)).toBe(false);
  });

  it('tells a crowd to come back, instead of holding its memory', async () => {
    const crowd = await Promise.allSettled(
      Array.from({ length: 60 }, () => createdOnce.matches('guess', undefined)),
    );
    const refused = crowd.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(18);
    expect(refused[0]).toMatchObject({ reason: { code: 'too-many', retryAfterMs: 5_000 } });
    // The crowd is gone: the next one is served.
    expect(await createdOnce.matches('guess', undefined)).toBe(false);
  });
  const createdOnce = createPasswords();
});
