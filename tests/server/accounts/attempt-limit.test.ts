import { describe, expect, it } from 'vitest';
import { createAttemptLimit } from '../../../server/accounts/attempt-limit.ts';

function limitAt(clock: { nowMs: number }, maxKeys?: number) {
  return createAttemptLimit({
    clock: () => clock.nowMs,
    max: 3,
    windowMs: 10_000,
    what: 'passwords',
    ...(maxKeys === undefined ? {} : { maxKeys }),
  });
}

describe('createAttemptLimit', () => {
  it('refuses the attempt after the last allowed, and says how long to wait', () => {
    const clock = { nowMs: 1_000 };
    const limit = limitAt(clock);
    for (let attempt = 0; attempt < 3; attempt++) limit.take('a');
    clock.nowMs = 4_000;
    expect(() => limit.take('a')).toThrow(expect.objectContaining({ code: 'too-many', retryAfterMs: 7_000 }));
  });

  it('begins anew when its window is over', () => {
    const clock = { nowMs: 0 };
    const limit = limitAt(clock);
    for (let attempt = 0; attempt < 3; attempt++) limit.take('a');
    clock.nowMs = 10_000;
    expect(() => limit.take('a')).not.toThrow();
  });

  it('counts each key for itself, and gives back what was right', () => {
    const limit = limitAt({ nowMs: 0 });
    for (let attempt = 0; attempt < 30; attempt++) limit.take('right')();
    for (let attempt = 0; attempt < 3; attempt++) limit.take('wrong');
    expect(() => limit.take('right')).not.toThrow();
    expect(() => limit.take('wrong')).toThrow();
  });

  it('counts attempts that are still being judged', () => {
    const limit = limitAt({ nowMs: 0 });
    const judged = [limit.take('a'), limit.take('a'), limit.take('a')];
    expect(() => limit.take('a')).toThrow();
    for (const giveBack of judged) giveBack();
    expect(() => limit.take('a')).not.toThrow();
  });

  it('remembers no more keys than it may', () => {
    const limit = limitAt({ nowMs: 0 }, 2);
    for (let attempt = 0; attempt < 3; attempt++) limit.take('old');
    limit.take('b');
    limit.take('c');
    expect(() => limit.take('old')).not.toThrow();
  });
});
