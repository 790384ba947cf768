import type { LocalizedText } from '../documents/primitives.ts';
import type { StockState } from '../documents/product.ts';
import type { ContestRound } from '../schedule/contest-rounds.ts';

/** A picture as a slide shows it; its bytes are at `/media/<hash>/w<width>` for the renditions, `/media/<hash>` whole. */
export interface Picture {
  readonly media: string;
  readonly width: number;
  readonly height: number;
  /** The point that a crop keeps, fractions of width and height. */
  readonly focus: { readonly x: number; readonly y: number };
  /** It has transparency. */
  readonly cutout?: true;
  /** Mean colour. */
  readonly tone?: string;
}

/** What a slide tells of a product. */
export interface ProductFace {
  readonly product: string;
  /** Stands in the QR: stable, derived from the product's id. */
  readonly code: string;
  readonly name: LocalizedText;
  readonly lede?: LocalizedText;
  readonly priceMinor: number;
  readonly listPriceMinor?: number;
  readonly picture?: Picture;
  /** Its shop link: what the QR holds while the store has no visitors' address. */
  readonly link?: string;
  readonly deliveryDays?: { readonly min: number; readonly max: number };
  readonly stock?: Exclude<StockState, 'in'>;
  /** Day of its return, `2026-12-01`; only while it is out of stock. */
  readonly backOn?: string;
}

/** When a slide may play, judged for the start of its slot (timeline/fill-slot). */
export interface SlideConditions {
  readonly validFromMs?: number;
  readonly validUntilMs?: number;
  /** Compiled from local hours: `[fromMs, untilMs]`, in order. */
  readonly hours?: readonly (readonly [number, number])[];
  readonly inStock?: true;
  /** A stream that must be on air. */
  readonly onAir?: string;
}

interface SlideCommon {
  readonly conditions?: SlideConditions;
}

export interface SpotlightSlide extends SlideCommon {
  readonly kind: 'spotlight';
  /** Where it is the product's slide with options: its plain one, whose face it shows. */
  readonly spotlight?: string;
  readonly face: ProductFace;
  /** Instead of the usual call beside the code. */
  readonly call?: LocalizedText;
}

export interface LiveSlide extends SlideCommon {
  readonly kind: 'live';
  readonly stream: string;
  readonly source: 'hls' | 'file';
  readonly address: string;
  readonly title: LocalizedText;
  readonly host: string;
  readonly poster?: Picture;
  readonly sound?: 'audible';
  /** Slide of the product on show. */
  readonly spotlight?: string;
  /** The product on show, with price and code beside the video: that slide's. */
  readonly face?: ProductFace;
}

export interface CountdownSlide extends SlideCommon {
  readonly kind: 'countdown';
  readonly contest: string;
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  readonly prize?: LocalizedText;
  readonly picture?: Picture;
  /** In order; of a recurring contest those of the planned days. */
  readonly rounds: readonly ContestRound[];
}

export interface MediaSlide extends SlideCommon {
  readonly kind: 'media';
  readonly media: string;
  readonly type: string;
  readonly fit: 'cover' | 'contain';
  readonly width?: number;
  readonly height?: number;
  readonly focus: { readonly x: number; readonly y: number };
}

export interface MessageSlide extends SlideCommon {
  readonly kind: 'message';
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
  readonly picture?: Picture;
  readonly tone: 'a' | 'b' | 'paper';
}

/** A resolved item ready to render: everything that the display needs is in it, but the bytes of media. */
export type Slide = SpotlightSlide | LiveSlide | CountdownSlide | MediaSlide | MessageSlide;
export type SlideKind = Slide['kind'];

/**
 * A slide as it travels. A product's face is in one part only, its plain spotlight's: what else shows the product names
 * that slide, so a price edit sends one part however often the product is shown (programme/slide-faces joins them).
 */
export type SlidePart =
  | Exclude<Slide, SpotlightSlide | LiveSlide>
  | (Omit<SpotlightSlide, 'face'> & Partial<Pick<SpotlightSlide, 'face'>>)
  | Omit<LiveSlide, 'face'>;

/** All kinds, in one place: tests and the display's slide table loop over them. */
export const SLIDE_KINDS = [
  'spotlight',
  'live',
  'countdown',
  'media',
  'message',
] as const satisfies readonly SlideKind[];
