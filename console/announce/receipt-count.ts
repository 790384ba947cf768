import type { ReceiptsNews } from '../link/shop-feed.ts';

type Missing = ReceiptsNews['missing'];

/** What `GET …/announcements/<id>` tells. */
export interface ReceiptDetails {
  readonly of: number;
  readonly shown: readonly { readonly screen: string; readonly atMs: number }[];
  readonly missing: Missing;
}

/** An announcement as people count it: only screens that have a display, only what they confirmed. */
export interface ReceiptCount {
  readonly of: number;
  readonly shown: number;
  /** Asked and reachable, but not painted yet. */
  readonly awaited: readonly string[];
  readonly unreachable: Missing;
  /** Aimed at, without a display: no part of `of`. */
  readonly unpaired: number;
}

/** @param told - From the feed or from REST: both count alike. */
export function receiptCount(told: {
  readonly of: number;
  readonly shown: number | { readonly length: number };
  readonly missing: Missing;
}): ReceiptCount {
  const unpaired = told.missing.filter(({ reason }) => reason === 'unpaired').length;
  return {
    of: told.of - unpaired,
    shown: typeof told.shown === 'number' ? told.shown : told.shown.length,
    awaited: told.missing.filter(({ reason }) => reason === 'not-yet').map(({ screen }) => screen),
    unreachable: told.missing.filter(({ reason }) => reason === 'unreachable'),
    unpaired,
  };
}

/** From the gesture, or from the beginning where the gesture was somebody else's, to the last painting so far. */
export function slowestMs(details: ReceiptDetails, startMs: number): number | undefined {
  if (details.shown.length === 0) return undefined;
  const lastMs = Math.max(...details.shown.map(({ atMs }) => atMs));
  return Math.max(0, Math.round(lastMs - startMs));
}
