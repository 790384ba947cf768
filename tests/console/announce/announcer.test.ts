import type { ReactiveController } from 'lit';
import { beforeEach, describe, expect, it } from 'vitest';
import { Announcer, type Shop } from '../../../console/announce/announcer.ts';
import { pressId } from '../../../console/announce/press-id.ts';
import { Refused } from '../../../console/link/refused.ts';
import type { AnnouncementContent } from '../../../playlists/documents/preset.ts';
import { announcementRequest } from '../../../playlists/documents/preset.ts';

const content: AnnouncementContent = { style: 'banner', title: { fr: 'Thé' }, text: {}, symbol: 'none' };
const unreachable = new Refused(0, 'unreachable', 'No answer.');

/** A shop of which the answers are chosen, and a page that only lives. */
function openShop() {
  const sent: { id: string }[] = [];
  const listeners: ((news: unknown) => void)[] = [];
  const shop = {
    sent,
    answer: async (press: { id: string }): Promise<unknown> => ({ cue: { id: press.id }, recorded: true }),
    tellLive: (ids: readonly string[], isWhole = false) => {
      for (const listener of listeners) listener({ type: 'live', isWhole, cues: ids.map((id) => ({ id })) });
    },
    api: {
      post: (_path: string, press: { id: string }) => {
        sent.push(press);
        return shop.answer(press);
      },
    },
    feed: {
      now: () => 1_000,
      on: (_topic: string, listener: (news: unknown) => void) => {
        listeners.push(listener);
        return () => undefined;
      },
    },
  };
  const page = {
    addController: (controller: ReactiveController) => controller.hostConnected?.(),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const announcer = new Announcer(page, () => shop as unknown as Shop);
  announcer.hostUpdate();
  return { shop, announcer };
}

describe('a press', () => {
  let shop: ReturnType<typeof openShop>['shop'];
  let announcer: Announcer;
  beforeEach(() => {
    ({ shop, announcer } = openShop());
  });

  it('carries an id of its own, as the controller asks for', async () => {
    await announcer.press('Thé', { content });
    expect(announcementRequest.safeParse(shop.sent[0]).success).toBe(true);
    expect(new Set(Array.from({ length: 100 }, pressId)).size).toBe(100);
  });

  it('is remembered by its cue, with the instant of the gesture', async () => {
    await announcer.press('Thé', { content });
    expect(announcer.open).toEqual([]);
    expect(announcer.pressedAtMs(String(shop.sent[0]?.id))).toBe(1_000);
  });

  it('is followed under the cue that stands for it, where an emergency was prolonged', async () => {
    shop.answer = async () => ({ cue: { id: 'standing' }, recorded: true });
    await announcer.press('Sortie', { content });
    expect(announcer.presses[0]?.state).toMatchObject({ is: 'taken', cue: 'standing' });
  });

  it('without an answer is unsure, and goes out again under the same id only when somebody presses', async () => {
    shop.answer = () => Promise.reject(unreachable);
    const press = await announcer.press('Thé', { content });
    expect(press?.state.is).toBe('unsure');
    expect(shop.sent).toHaveLength(1);
    shop.answer = async ({ id }) => ({ cue: { id }, recorded: true });
    await announcer.again(String(press?.id));
    expect(shop.sent.map(({ id }) => id)).toEqual([press?.id, press?.id]);
    expect(announcer.open).toEqual([]);
  });

  it('without an answer is taken as soon as the controller lists it', async () => {
    shop.answer = () => Promise.reject(unreachable);
    const press = await announcer.press('Thé', { content });
    shop.tellLive([String(press?.id)]);
    expect(announcer.open).toEqual([]);
  });

  it('stays taken when the list came before the line broke', async () => {
    shop.answer = async ({ id }) => {
      shop.tellLive([id]);
      throw unreachable;
    };
    expect((await announcer.press('Thé', { content }))?.state.is).toBe('taken');
  });

  it('is lost where the whole list, heard again, lacks it; a part of the list proves nothing', async () => {
    shop.answer = () => Promise.reject(unreachable);
    await announcer.press('Thé', { content });
    shop.tellLive(['another']);
    expect(announcer.open[0]?.state.is).toBe('unsure');
    shop.tellLive(['another'], true);
    expect(announcer.open[0]?.state.is).toBe('lost');
  });

  it('that was refused says why, until it is let be', async () => {
    const refused = new Refused(403, 'forbidden', 'You have no role in this store.');
    shop.answer = () => Promise.reject(refused);
    const press = await announcer.press('Thé', { content });
    expect(announcer.open[0]?.state).toEqual({ is: 'refused', why: refused });
    announcer.forget(String(press?.id));
    expect(announcer.open).toEqual([]);
  });

  it('that the disk did not keep stays in sight', async () => {
    shop.answer = async ({ id }) => ({ cue: { id }, recorded: false });
    await announcer.press('Thé', { content });
    expect(announcer.open[0]?.state).toMatchObject({ is: 'taken', isRecorded: false });
  });
});
