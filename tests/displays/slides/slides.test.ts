import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CountdownSlide, SpotlightSlide } from '../../../playlists/programme/slide.ts';
import { readCodes } from './read-code.ts';
import type { Shown } from './slide-page.ts';
import { openSlideWall, type SlideWall } from './slide-wall.ts';
import { picture, testPictures } from './test-pictures.ts';

// Each test shows dozens of slides, and other browsers may share the machine.
vi.setConfig({ testTimeout: 120_000 });

const SHAPES = [
  { shape: 'vitrine', width: 1920, height: 1080 },
  { shape: 'portrait', width: 1080, height: 1920 },
  { shape: 'comptoir', width: 1402, height: 940 },
  { shape: 'square', width: 900, height: 900 },
  { shape: 'rive', width: 1920, height: 360 },
  { shape: 'short rive', width: 1600, height: 500 },
  { shape: 'above a banner', width: 1920, height: 880 },
  { shape: '16:10', width: 1280, height: 800 },
  { shape: 'side bar', width: 518, height: 940 },
  { shape: 'thumbnail', width: 320, height: 180 },
] as const;
const NOW = Date.UTC(2026, 10, 24, 11, 17, 30);
const HOUR = 3_600_000;

let wall: SlideWall;
beforeAll(async () => {
  wall = await openSlideWall({ pictures: await testPictures() });
}, 90_000);
afterAll(() => wall?.close());

function spotlight(face: Partial<SpotlightSlide['face']> = {}): SpotlightSlide {
  return {
    kind: 'spotlight',
    face: {
      product: 'bag',
      code: '3f9k2m7q',
      name: { fr: 'Sac Demi-lune' },
      lede: { fr: 'Cuir souple, anse ronde' },
      priceMinor: 2_999,
      listPriceMinor: 4_999,
      link: 'https://shop.example/bag',
      deliveryDays: { min: 3, max: 6 },
      picture: picture('photo'),
      ...face,
    },
  };
}

function countdown(over: Partial<CountdownSlide> = {}): CountdownSlide {
  return {
    kind: 'countdown',
    contest: 'evening',
    title: { fr: 'Tirage chaque soir 19 h' },
    text: { fr: 'Gratuit, sans achat' },
    prize: { fr: 'Un Pola Mini à gagner, et dix films.' },
    picture: picture('cutout'),
    rounds: [{ opensAtMs: NOW - HOUR, closesAtMs: NOW + 6 * HOUR, drawAtMs: NOW + 6.7 * HOUR }],
    ...over,
  };
}

/** Everything that the slide shows as text or code: what lies outside, what is cut, what lies on something else. */
function faults(): Promise<string[]> {
  return wall.page.evaluate(() => {
    const root = window.slides.element?.shadowRoot;
    if (!root) return ['no slide'];
    const found: string[] = [];
    const inner = (selector: string, part: string) =>
      root.querySelector(selector)?.shadowRoot?.querySelector(part);
    const parts: [string, Element | null | undefined][] = [
      ['name', root.querySelector('.name')],
      ['lede', root.querySelector('.lede:not([hidden])')],
      ['aside', root.querySelector('.aside')],
      ['label', inner('vt-label', '.box')],
      ['call', inner('vt-scan', '.words')],
      ['code', inner('vt-scan', 'vt-code')],
      ['wordmark', inner('vt-wordmark', 'span')],
      ['cells', root.querySelector('.cells')],
      ['note', root.querySelector('.note')],
      ['sign', root.querySelector('.sign p')],
    ];
    const boxes = parts.flatMap(([name, element]) => {
      if (!element) return [];
      const range = document.createRange();
      range.selectNodeContents(element);
      // A name that nothing fits is clamped: its box is what is seen of it.
      const isText =
        ['name', 'lede', 'aside', 'call', 'note', 'wordmark'].includes(name) &&
        !element.classList.contains('broken');
      const box = (isText ? range : element).getBoundingClientRect();
      return box.width < 1 || box.height < 1 ? [] : [{ name, box }];
    });
    const slack = Math.max(1, innerHeight * 0.002);
    for (const { name, box } of boxes) {
      if (box.left < -slack || box.top < -slack) found.push(`${name} begins outside`);
      if (box.right > innerWidth + slack || box.bottom > innerHeight + slack)
        found.push(`${name} ends outside`);
    }
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Line boxes are taller than letters: a touch of leading is no overlap.
        if (across > slack && down > slack + innerHeight * 0.012)
          found.push(`${one.name} lies on ${other.name}`);
      }
    }
    return found;
  });
}

describe('a spotlight', () => {
  const LONG = 'Chaise de bureau ergonomique à soutien lombaire réglable, noire';
  const FACES: readonly { face: Partial<SpotlightSlide['face']>; what: string; shown?: Partial<Shown> }[] = [
    { what: 'two short words', face: {} },
    { what: 'one word', face: { name: { fr: 'Nova' } } },
    {
      what: 'a long name and a large price',
      face: { name: { fr: LONG }, priceMinor: 129_999, listPriceMinor: 149_999 },
    },
    { what: 'one very long word', face: { name: { fr: 'Donaudampfschifffahrtskapitänsmütze' } } },
    { what: 'no list price, stock low', face: { listPriceMinor: 2_999, stock: 'low' } },
    { what: 'no picture', face: { picture: undefined as never } },
    { what: 'no picture, a long name', face: { picture: undefined as never, name: { fr: LONG } } },
    {
      what: 'English, in dollars',
      face: { name: { en: 'Half-moon bag' } },
      shown: { locale: 'en', store: { currency: 'USD' } },
    },
    { what: 'yen', face: { priceMinor: 1_299_000 }, shown: { locale: 'en', store: { currency: 'JPY' } } },
    {
      what: 'an Affiche',
      face: { name: { fr: 'Casque Nova' }, picture: picture('cutout') },
      shown: { place: 2 },
    },
  ];

  it.each(SHAPES)('keeps every text whole and apart: $shape', async ({ width, height }) => {
    for (const { face, what, shown } of FACES) {
      const { picture: shownPicture, ...rest } = spotlight(face).face;
      const slide: SpotlightSlide = {
        kind: 'spotlight',
        face: shownPicture ? { ...rest, picture: shownPicture } : rest,
      };
      await wall.show({ slide, ...shown }, width / 2, height / 2);
      expect(await faults(), what).toEqual([]);
    }
  });

  // A thumbnail has less than a pixel for a module.
  it.each(SHAPES.filter(({ width }) => width > 400))(
    'holds a code that decodes, at half size too: $shape',
    async ({ width, height }) => {
      await wall.show({ slide: spotlight() }, width, height);
      const screenshot = await wall.page.screenshot();
      const text = ['https://vitrine.example/q/3f9k2m7q?s=k7'];
      expect(await readCodes(screenshot)).toEqual(text);
      expect(await readCodes(screenshot, 0.5)).toEqual(text);
    },
  );

  it('draws its code at least 14 % of the short side', async () => {
    for (const { width, height } of SHAPES) {
      await wall.show({ slide: spotlight() }, width, height);
      const side = await wall.page.evaluate(
        () =>
          window.slides.element?.shadowRoot
            ?.querySelector('vt-scan')
            ?.shadowRoot?.querySelector('vt-code')
            ?.getBoundingClientRect().width ?? 0,
      );
      expect(side / Math.min(width, height)).toBeGreaterThanOrEqual(0.14);
    }
  });

  it('sets nothing under 2.2 % of the height', async () => {
    for (const { shape, width, height } of SHAPES) {
      await wall.show({ slide: spotlight() }, width, height);
      const smallest = await wall.page.evaluate(() => {
        const sizes: number[] = [];
        const visit = (root: ShadowRoot | null | undefined) => {
          for (const element of root?.querySelectorAll('*') ?? []) {
            const isText = [...element.childNodes].some(
              (node) => node.nodeType === 3 && node.textContent?.trim(),
            );
            const size = Number.parseFloat(getComputedStyle(element).fontSize);
            if (isText && element.tagName !== 'text' && size > 0 && element.getClientRects().length > 0)
              sizes.push(size);
            visit(element.shadowRoot);
          }
        };
        visit(window.slides.element?.shadowRoot);
        return Math.min(...sizes);
      });
      expect(smallest / height, shape).toBeGreaterThanOrEqual(0.0219);
    }
  });

  it('wraps a thumbnail as it wraps the wall', async () => {
    const lines = () =>
      wall.page.evaluate(() => {
        const name = window.slides.element?.shadowRoot?.querySelector<HTMLElement>('.name');
        return name?.style.getPropertyValue('--name-step');
      });
    for (const name of ['Sac Demi-lune', 'Lampe Girolle', LONG]) {
      await wall.show({ slide: spotlight({ name: { fr: name } }) }, 3840, 2160);
      const onWall = await lines();
      await wall.show({ slide: spotlight({ name: { fr: name } }) }, 320, 180);
      expect(await lines(), name).toBe(onWall);
    }
  });

  it('calls nobody where there is nothing to lead to', async () => {
    await wall.show({ slide: spotlight(), code: null });
    const has = await wall.page.evaluate(
      () => window.slides.element?.shadowRoot?.querySelector('vt-scan') !== null,
    );
    expect(has).toBe(false);
  });

  it('patches a price where it stands, without fetching anything', async () => {
    await wall.show({ slide: spotlight() });
    const requests: string[] = [];
    const listen = (request: { url(): string }) => requests.push(request.url());
    wall.page.on('request', listen);
    await wall.page.evaluate((shown) => window.slides.patch(shown), {
      slide: spotlight({ priceMinor: 2_499 }),
    });
    wall.page.off('request', listen);
    const price = await wall.page.evaluate(
      () =>
        window.slides.element?.shadowRoot?.querySelector('vt-label')?.shadowRoot?.querySelector('.price')
          ?.textContent,
    );
    expect(price?.replace(/\s/g, '')).toBe('24,99€');
    expect(requests).toEqual([]);
  });

  it('keeps the old picture until the new one is decoded', async () => {
    await wall.show({ slide: spotlight() });
    const pixel = () =>
      wall.page.evaluate(() => {
        const canvas = window.slides.element?.shadowRoot
          ?.querySelector('vt-picture')
          ?.shadowRoot?.querySelector('canvas');
        return [...(canvas?.getContext('2d')?.getImageData(5, 5, 1, 1).data ?? [])].slice(0, 3);
      });
    const before = await pixel();
    await wall.page.evaluate((shown) => window.slides.patch(shown), {
      slide: spotlight({ picture: picture('other') }),
    });
    const isEither = await pixel();
    await wall.page.waitForFunction(
      (old) => {
        const canvas = window.slides.element?.shadowRoot
          ?.querySelector('vt-picture')
          ?.shadowRoot?.querySelector('canvas');
        return canvas?.getContext('2d')?.getImageData(5, 5, 1, 1).data[0] !== old;
      },
      {},
      before[0],
    );
    const after = await pixel();
    expect([before, after]).toContainEqual(isEither);
    expect(after[1]).toBeGreaterThan(220);
  });

  it.each([
    { media: 'nowhere', reason: 'media-missing' },
    { media: 'damaged', reason: 'media-damaged' },
  ])('says why it cannot be shown: $reason', async ({ media, reason }) => {
    await wall.page.setViewport({ width: 640, height: 360 });
    const said = await wall.page.evaluate(
      (slide) =>
        window.slides.show({ slide }).then(
          () => 'shown',
          (failure) => failure.reason as string,
        ),
      spotlight({ picture: picture(media) }),
    );
    expect(said).toBe(reason);
  });
});

describe('a countdown', () => {
  const PHASES = [
    { what: 'hours', shown: {} },
    { what: 'seconds', shown: { nowMs: NOW + 6.7 * HOUR - 754_000 } },
    { what: 'before it opens', shown: { nowMs: NOW - 3 * HOUR } },
    { what: 'the draw', shown: { nowMs: NOW + 6.7 * HOUR + 5_000 } },
    { what: 'after the last round', shown: { nowMs: NOW + 9 * HOUR } },
  ];
  it.each(SHAPES)('keeps every text whole and apart, in every phase: $shape', async ({ width, height }) => {
    for (const { what, shown } of PHASES) {
      await wall.show({ slide: countdown(), ...shown }, width / 2, height / 2);
      expect(await faults(), what).toEqual([]);
    }
    const { picture: _, ...typeset } = countdown({
      title: { fr: 'Grand tirage au sort de la Saint-Nicolas' },
      prize: { fr: 'Un week-end pour deux à Étretat, petits déjeuners compris' },
    });
    await wall.show({ slide: typeset }, width / 2, height / 2);
    expect(await faults(), 'long texts, no picture').toEqual([]);
  });

  it("stands at the controller's second, and changes with it", async () => {
    const rounds = [{ opensAtMs: NOW - HOUR, closesAtMs: NOW, drawAtMs: NOW + 754_300 }];
    await wall.show({ slide: countdown({ rounds }), nowMs: NOW, isRunning: true, isStill: false });
    const readings = await wall.page.evaluate(async (drawAtMs) => {
      const read = () => {
        const digits = window.slides.element?.shadowRoot?.querySelectorAll('vt-digit') ?? [];
        const [m1, m2, s1, s2] = [...digits].map((digit) =>
          Number((digit as unknown as { value: string }).value),
        );
        return ((m1 ?? 0) * 10 + (m2 ?? 0)) * 60 + (s1 ?? 0) * 10 + (s2 ?? 0);
      };
      const seen: { shown: number; left: number }[] = [];
      let before = read();
      while (seen.length < 3) {
        await new Promise(requestAnimationFrame);
        const shown = read();
        if (shown === before) continue;
        before = shown;
        seen.push({ shown, left: (drawAtMs - (window.slides.element?.context?.now() ?? 0)) / 1_000 });
      }
      return seen;
    }, rounds[0]!.drawAtMs);
    for (const { shown, left } of readings) expect(Math.abs(left - shown)).toBeLessThanOrEqual(1);
    expect(readings).toHaveLength(3);
  });

  it('fills the wall with one digit for the last ten seconds', async () => {
    await wall.show({ slide: countdown(), nowMs: NOW + 6.7 * HOUR - 7_600 });
    // Its code comes beside the first countdown: until then the cells count.
    await wall.page.waitForFunction(() =>
      window.slides.element?.shadowRoot?.querySelector('vt-last-ten')?.shadowRoot?.querySelector('.digit'),
    );
    const ten = await wall.page.evaluate(() => {
      const last = window.slides.element?.shadowRoot?.querySelector('vt-last-ten');
      const { width, height } = last?.getBoundingClientRect() ?? { width: 0, height: 0 };
      return { digit: last?.shadowRoot?.querySelector('.digit')?.textContent, width, height };
    });
    expect(ten).toEqual({ digit: '7', width: 1920, height: 1080 });
  });
});

describe('every slide', () => {
  const slides: readonly Shown[] = [{ slide: spotlight() }, { slide: countdown() }];

  it.each(slides)('moves nothing but transform and opacity: $slide.kind', async (shown) => {
    await wall.show({ ...shown, isStill: false });
    const moved = await wall.page.evaluate(() =>
      (window.slides.element?.shadowRoot?.getAnimations() ?? []).flatMap((animation) =>
        (animation.effect as KeyframeEffect)
          .getKeyframes()
          .flatMap((frame) =>
            Object.keys(frame).filter(
              (key) => !['offset', 'computedOffset', 'easing', 'composite'].includes(key),
            ),
          ),
      ),
    );
    expect(moved.length).toBeGreaterThan(0);
    expect(new Set(moved).difference(new Set(['transform', 'opacity']))).toEqual(new Set());
  });

  it.each(slides)('stands still when it shall: $slide.kind', async (shown) => {
    for (const quiet of [{ isStill: true }, { isStill: false, isCalm: true }]) {
      await wall.show({ ...shown, ...quiet });
      const count = await wall.page.evaluate(() => window.slides.element?.shadowRoot?.getAnimations().length);
      expect(count).toBe(0);
    }
  });

  it.each(slides)('leaves nothing behind over 60 rounds: $slide.kind', async (shown) => {
    await wall.page.evaluate(() => {
      window.slides.clear();
      const counts = { made: 0, closed: 0 };
      Object.assign(window, { bitmaps: counts });
      const make = window.createImageBitmap;
      window.createImageBitmap = (async (...given: Parameters<typeof make>) => {
        counts.made++;
        return make(...given);
      }) as typeof make;
      const close = ImageBitmap.prototype.close;
      ImageBitmap.prototype.close = function () {
        counts.closed++;
        close.call(this);
      };
    });
    await wall.show({ ...shown, isStill: false }, 640, 360);
    const round = (times: number) =>
      wall.page.evaluate(
        async (what, often) => {
          for (let at = 0; at < often; at++) await window.slides.again({ ...what, place: at % 3 });
        },
        { ...shown, isStill: false },
        times,
      );
    const measured = async () => {
      const devtools = await wall.page.createCDPSession();
      await devtools.send('HeapProfiler.collectGarbage');
      await devtools.detach();
      const { Nodes, JSEventListeners } = await wall.page.metrics();
      return { nodes: Nodes ?? 0, listeners: JSEventListeners ?? 0 };
    };
    await round(6);
    const before = await measured();
    await round(60);
    const after = await measured();
    const bitmaps = await wall.page.evaluate(
      () => (window as unknown as { bitmaps: { made: number; closed: number } }).bitmaps,
    );
    expect(after.nodes - before.nodes).toBeLessThanOrEqual(0);
    expect(after.listeners - before.listeners).toBeLessThanOrEqual(0);
    expect(bitmaps.closed).toBe(bitmaps.made);
    expect(bitmaps.made).toBeGreaterThanOrEqual(66);
  });

  it('says nothing to the console', () => {
    expect(wall.complaints.filter((said) => !/404|Lit is in dev mode|getImageData/.test(said))).toEqual([]);
  });
});
