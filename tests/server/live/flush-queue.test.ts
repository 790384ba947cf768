import { describe, expect, it } from 'vitest';
import { createFlushQueue } from '../../../server/live/flush-queue.ts';

/** A queue whose turns are taken by hand. */
function handQueue(slice: number) {
  const turns: (() => void)[] = [];
  const queue = createFlushQueue({ slice, defer: (work) => void turns.push(work) });
  const flushed: string[] = [];
  return {
    flushed,
    add: (name: string, isUrgent = false) => queue.add({ flush: () => flushed.push(name) }, isUrgent),
    turn: () => turns.shift()?.(),
    waiting: () => turns.length,
  };
}

describe('createFlushQueue', () => {
  it('writes nothing in the turn in which it is asked', () => {
    const { add, flushed, turn } = handQueue(10);
    add('a');
    add('b');
    expect(flushed).toEqual([]);
    turn();
    expect(flushed).toEqual(['a', 'b']);
  });

  it('writes a slice a turn, so that the event loop is never held for long', () => {
    const { add, flushed, turn, waiting } = handQueue(2);
    for (const name of ['a', 'b', 'c', 'd', 'e']) add(name);
    expect(waiting()).toBe(1);
    turn();
    expect(flushed).toEqual(['a', 'b']);
    turn();
    turn();
    expect(flushed).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(waiting()).toBe(0);
  });

  it('lets an announcement overtake a broadcast under way', () => {
    const { add, flushed, turn } = handQueue(2);
    for (const name of ['a', 'b', 'c', 'd']) add(name);
    turn();
    add('alarm', true);
    turn();
    expect(flushed).toEqual(['a', 'b', 'alarm', 'c']);
  });
});
