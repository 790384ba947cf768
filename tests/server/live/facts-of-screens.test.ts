import { describe, expect, it } from 'vitest';
import { factIdOf, shownOf } from './support/fact-of.ts';
import { startRig } from './support/live-rig.ts';

describe('facts of screens', () => {
  it('are acknowledged only when they are on disk, each id once however often it comes', async () => {
    const rig = await startRig();
    const display = await rig.seated('screen-0');
    const fact = shownOf('screen-0', 'cue', 5);
    rig.records.isFailing = true;
    display.send({ type: 'facts', facts: [fact] });
    await display.settled();
    expect(display.received.some(({ type }) => type === 'facts-stored')).toBe(false);
    rig.records.isFailing = false;
    const told: string[] = [];
    rig.live.hub.onFacts((_store, facts) => told.push(...facts.map(({ id }) => id)));
    display.send({ type: 'facts', facts: [fact] });
    expect((await display.next('facts-stored')).ids).toEqual([fact.id]);
    display.send({ type: 'facts', facts: [fact] });
    expect((await display.next('facts-stored')).ids).toEqual([fact.id]);
    expect([...rig.records.stored.keys()]).toEqual([fact.id]);
    expect(told[0]).toBe(fact.id);
    await rig.close();
  });

  it('of many screens at once are written together', async () => {
    const rig = await startRig({ screens: 20 });
    const displays = await Promise.all(
      Array.from({ length: 20 }, (_, index) => rig.seated(`screen-${index}`)),
    );
    for (const [index, display] of displays.entries())
      display.send({
        type: 'facts',
        facts: [
          {
            type: 'failed',
            id: factIdOf(),
            screen: `screen-${index}`,
            atMs: 1,
            slide: 's0',
            reason: 'error',
            detail: '',
          },
        ],
      });
    await Promise.all(displays.map((display) => display.next('facts-stored')));
    expect(rig.records.stored.size).toBe(20);
    expect(rig.records.writes).toBeLessThan(20);
    await rig.close();
  });
});
