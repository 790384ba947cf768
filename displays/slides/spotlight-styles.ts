import { css } from 'lit';

/**
 * The compositions of a spotlight, one markup for all: wall, window, name, label, code and wordmark are placed by the
 * composition's class. `--win` is the window's measure, `--unit` what sizes are counted in.
 */
export const spotlightStyles = css`
  .slide {
    --unit: 1cqmin;
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  .window,
  .words,
  vt-label,
  vt-scan,
  vt-wordmark,
  .poster {
    position: absolute;
  }
  .window {
    overflow: hidden;
    background: var(--tone, #d9d4e6);
  }
  .push {
    position: absolute;
    inset: 0;
    transform-origin: var(--focus, 50% 50%);
  }
  h1,
  p {
    margin: 0;
  }
  .name {
    font-size: calc(var(--unit) * var(--name-step, 9.4));
    text-wrap: balance;
  }
  .name .whole {
    white-space: nowrap;
  }
  .name.broken {
    display: -webkit-box;
    overflow: hidden;
    font-stretch: var(--wdth-tight);
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--most-lines, 3);
  }
  .name.broken .whole {
    white-space: normal;
  }
  .lede {
    margin-top: calc(var(--unit) * 2.4);
    font-size: var(--t-m);
    text-wrap: balance;
  }
  .lede[hidden] {
    display: none;
  }

  /* Vitrine: the window at the left, the label on its edge. */
  .vitrine {
    --win: min(63cqw, 100cqw - 66cqmin);
  }
  .vitrine .window {
    inset: 0 auto 0 0;
    width: var(--win);
    border-radius: 0 var(--r-l) var(--r-l) 0;
  }
  .vitrine vt-wordmark {
    top: var(--edge);
    left: calc(var(--win) + 4cqmin);
  }
  .vitrine .words {
    top: 13.4cqmin;
    right: var(--edge);
    bottom: 61.5cqh;
    left: calc(var(--win) + 4cqmin);
  }
  .vitrine vt-label {
    top: 41cqh;
    left: calc(var(--win) - 9cqmin);
  }
  .vitrine vt-scan {
    right: var(--edge);
    bottom: var(--edge);
    left: calc(var(--win) + 4cqmin);
  }

  /* Affiche: a cut-out before its own name, on the label's colour. */
  .affiche {
    background-image: radial-gradient(
      circle at 54% 45%,
      color-mix(in srgb, var(--brand-b), #fff 24%),
      var(--brand-b) 46%,
      color-mix(in srgb, var(--brand-b), #000 9%)
    );
  }
  .affiche .window {
    /* Larger than what stands in it: its shadows need the room. */
    inset: -7cqh auto auto 22.5cqw;
    width: 64cqw;
    height: 98cqh;
    overflow: visible;
    background: none;
  }
  .affiche .poster {
    top: 45.5cqh;
    left: 53.5cqw;
    color: color-mix(in srgb, var(--brand-b), #fff 84%);
    font-size: calc(1cqmin * var(--poster-size, 60));
    font-stretch: 78%;
    line-height: 1;
    white-space: nowrap;
    translate: -50% -50%;
  }
  :host(.low) .affiche .window {
    translate: 0 6cqh;
  }
  :host(.low) .affiche .poster {
    top: 36cqh;
    left: 55.5cqw;
  }
  .affiche vt-wordmark {
    top: var(--edge);
    right: var(--edge);
  }
  .affiche .words {
    top: var(--edge);
    bottom: 50cqh;
    left: var(--edge);
    width: 27cqw;
  }
  .affiche .lede {
    margin-top: 2.8cqmin;
  }
  .affiche vt-label {
    bottom: 5cqmin;
    left: var(--edge);
  }
  .affiche vt-scan {
    right: var(--edge);
    bottom: var(--edge);
    width: 62cqmin;
  }

  /* Rive: a shelf edge, all in one row. Narrow ones shrink by their width. */
  .rive {
    --unit: min(1cqmin, .1875cqw);
    --u: var(--unit);
    --qr: calc(var(--u) * 78);
    --t-price: calc(var(--u) * 34);
    --t-m: calc(var(--u) * 10);
    --t-note: calc(var(--u) * 8);
    --scan-gap: calc(var(--u) * 6);
    --r-s: calc(var(--u) * 3.4);
    --was: .2em;
    --most-lines: 4;
    --win: 29.5cqw;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--u) * 8);
    padding: 0 calc(var(--u) * 11) 0 calc(var(--win) + var(--u) * 13);
  }
  .rive .window {
    inset: 0 auto 0 0;
    width: var(--win);
    border-radius: 0 calc(var(--u) * 22) calc(var(--u) * 22) 0;
  }
  .rive .words,
  .rive vt-label,
  .rive vt-scan {
    position: relative;
    flex: none;
  }
  .rive .words {
    flex: 0 1 auto;
    width: calc(var(--u) * 100);
    min-width: calc(var(--u) * 40);
    height: calc(var(--u) * 80);
    display: flex;
    flex-direction: column;
    justify-content: center;
  }
  .rive .lede {
    margin-top: calc(var(--u) * 5);
    font-size: calc(var(--u) * 9.4);
  }
  .rive vt-scan {
    align-items: center;
    width: calc(var(--u) * 152);
  }
  .rive vt-wordmark {
    display: none;
  }
`;
