import { css } from 'lit';

/** A spotlight whose window stands on top, in shapes that are not wide enough for one beside the words. */
export const spotlightTallStyles = css`
  /* Portrait: the window on top, the label standing on its lower edge. */
  .portrait {
    --win: min(60cqh, 100cqh - 72cqmin);
    --t-price: 24.4cqmin;
    --qr: 26cqmin;
    --t-call: max(5.2cqmin, 2.95cqh);
    --t-note: var(--t-s);
    --note-after-few: none;
  }
  .portrait .window,
  .comptoir .window {
    inset: 0 0 auto;
    height: var(--win);
    border-radius: 0 0 var(--r-l) var(--r-l);
  }
  .portrait vt-label {
    top: var(--win);
    left: var(--edge);
    translate: 0 -50%;
  }
  .portrait .words {
    top: calc(var(--win) + 18.4cqmin);
    right: var(--edge);
    bottom: calc(var(--edge) + var(--qr) + 1.2cqmin);
    left: var(--edge);
  }
  .portrait .lede {
    margin-top: 1.4cqmin;
  }
  .portrait vt-scan {
    inset: auto var(--edge) var(--edge);
    justify-content: space-between;
    align-items: flex-start;
    text-align: left;
  }
  .portrait vt-wordmark {
    bottom: var(--edge);
    left: var(--edge);
  }

  /* Taller than 9:16 the call needs all of the column. */
  @container (max-aspect-ratio: 1/2) {
    .portrait vt-wordmark {
      display: none;
    }
  }

  /* Comptoir: the window on top, name at the left, code at the right. */
  .comptoir {
    --win: 60cqh;
    --t-price: 18.6cqmin;
    --t-call: 4.2cqmin;
  }
  .comptoir vt-label {
    top: var(--win);
    left: var(--edge);
    translate: 0 -36%;
  }
  .comptoir .words {
    top: calc(var(--win) + 17.6cqmin);
    bottom: 3.4cqmin;
    left: var(--edge);
    width: calc(100cqw - 2 * var(--edge) - 58cqmin);
  }
  .comptoir .lede {
    margin-top: 1.4cqmin;
  }
  .comptoir vt-wordmark {
    top: calc(var(--win) + 3.4cqmin);
    right: var(--edge);
  }
  .comptoir vt-scan {
    right: var(--edge);
    bottom: var(--edge);
    width: 53cqmin;
  }
  /* Nearly square: the call moves above the code, the name gets the width. */
  .comptoir.square vt-wordmark {
    display: none;
  }
  .comptoir.square .words {
    width: calc(100cqw - 2 * var(--edge) - var(--qr) - 3cqmin);
  }
  .comptoir.square vt-scan {
    --t-call: 3.6cqmin;
    --t-note: 0;
    flex-direction: column;
    align-items: flex-end;
    gap: 1.6cqmin;
    width: 34cqmin;
  }
`;
