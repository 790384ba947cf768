import { css } from 'lit';

/** The pairing page in any shape: code and words at the left, QR before an arch at the right; one above the other in portrait. */
export const pairingStyles = css`
  .page {
    position: absolute;
    inset: 0;
  }
  .arch {
    position: absolute;
    right: 0;
    bottom: 0;
    width: 33.8cqw;
    height: 92cqh;
    border-top-left-radius: 34cqmin;
    background: color-mix(in srgb, var(--brand-a) 92%, var(--on-a));
  }
  .shop {
    position: absolute;
    left: var(--edge);
    top: var(--edge);
    display: flex;
    align-items: center;
    gap: .55em;
    font-size: 3.2cqmin;
    line-height: 1;
  }
  .shop svg {
    width: 1.18em;
    height: 1.4em;
    fill: var(--on-strong);
  }
  .shop text {
    fill: var(--brand-a);
    font-weight: 800;
    font-size: 24px;
    text-anchor: middle;
  }
  .left {
    position: absolute;
    left: var(--edge);
    top: 23cqh;
    width: 60cqw;
  }
  h1 {
    margin: 0;
    font-size: 9.4cqmin;
  }
  .code {
    display: flex;
    gap: 1.6cqmin;
    margin: 5.6cqmin 0 6cqmin;
  }
  .cell {
    display: grid;
    place-items: center;
    width: 15.6cqmin;
    height: 24cqmin;
    border-radius: 2.4cqmin;
    background: var(--paper);
    color: var(--ink);
    font-size: 20cqmin;
    font-stretch: 78%;
    letter-spacing: 0;
  }
  .cell:nth-child(4) {
    margin-left: 4cqmin;
  }
  .how {
    margin: 0;
    font-size: 4.6cqmin;
  }
  b {
    font-weight: var(--w-strong);
  }
  .scan {
    position: absolute;
    right: var(--edge);
    top: 21cqh;
    width: 50cqmin;
    text-align: center;
    --qr: 50cqmin;
    --r-s: 2.4cqmin;
  }
  .open {
    margin: 3cqmin 0 0;
    font-size: 4.6cqmin;
    font-weight: var(--w-strong);
  }
  .foot {
    position: absolute;
    left: var(--edge);
    bottom: var(--edge);
    width: 58cqw;
    margin: 0;
    font-size: 3cqmin;
    color: var(--on-soft);
    text-wrap: pretty;
  }
  .warning {
    display: block;
    margin-bottom: .5em;
    color: var(--on);
  }
  @container (max-aspect-ratio: 3/4) {
    .left {
      top: 13cqh;
      width: auto;
      right: var(--edge);
    }
    h1 {
      font-size: 11.5cqmin;
    }
    .code {
      gap: 1.3cqmin;
    }
    .cell {
      width: 13.4cqmin;
    }
    .cell:nth-child(4) {
      margin-left: 2.6cqmin;
    }
    .arch {
      width: 100cqw;
      height: 49cqh;
      border-radius: 50cqmin 50cqmin 0 0;
    }
    .scan {
      right: 0;
      left: 0;
      top: 56cqh;
      width: auto;
      --qr: 50cqmin;
    }
    vt-code {
      margin: 0 auto;
    }
    .foot {
      width: auto;
      right: var(--edge);
      font-size: 2.3cqh;
      text-align: center;
    }
  }
  @container (min-aspect-ratio: 3/1) {
    .shop,
    h1 {
      display: none;
    }
    .left {
      top: var(--edge);
      width: auto;
    }
    .code {
      margin: 0 0 6cqmin;
    }
    .cell {
      width: 27cqmin;
      height: 40cqmin;
      font-size: 34cqmin;
    }
    .how {
      font-size: 11cqmin;
    }
    .foot {
      font-size: 8cqmin;
    }
    .scan {
      top: 6cqh;
      --qr: 78cqmin;
      width: 78cqmin;
    }
    .open {
      margin-top: 1cqmin;
      font-size: 8cqmin;
    }
    .arch {
      width: 44cqh;
    }
  }
`;
