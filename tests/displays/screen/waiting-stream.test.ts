import { describe, expect, it } from 'vitest';
import type { Showing } from '../../../displays/screen/showing.ts';
import { isReadyFor, type SlideLayer } from '../../../displays/screen/slide-layer.ts';
import { WaitingStream } from '../../../displays/screen/waiting-stream.ts';

const showing = (locale: string) =>
  ({ slideId: 'live:demo', ownSlideId: 'live:demo', slide: { kind: 'live' }, locale }) as Showing;

const brokenStream = (): SlideLayer => ({
  element: { style: {} } as SlideLayer['element'],
  slideId: 'live:demo',
  showing: showing('fr'),
  state: 'failed',
  hasBroken: true,
});

describe('WaitingStream', () => {
  it('gives a stream back that works again, in the language of its slot by then', () => {
    const waiting = new WaitingStream(() => {});
    const layer = brokenStream();
    expect(waiting.keep(layer, [showing('fr')])).toBe(true);
    layer.state = 'ready';
    const returned = waiting.take(showing('en'));
    expect(returned).toBe(layer);
    expect(isReadyFor(layer, showing('en'))).toBe(true);
  });

  it('keeps a stream that does not work yet', () => {
    const waiting = new WaitingStream(() => {});
    waiting.keep(brokenStream(), [showing('fr')]);
    expect(waiting.take(showing('fr'))).toBeUndefined();
  });

  it('lets a stream go once its slot is over', () => {
    const closed: SlideLayer[] = [];
    const waiting = new WaitingStream((layer) => closed.push(layer));
    const layer = brokenStream();
    waiting.keep(layer, [showing('fr')]);
    waiting.follow([undefined]);
    expect(closed).toEqual([layer]);
  });
});
