import { css } from 'lit';

/**
 * The prize and the digits: in wide shapes the window at the right, in tall ones on top, on a shelf edge all in one row.
 * `--unit` follows the room that there is, so that digits and words always fit beside or below the window.
 */
export const countdownStyles = css`
  .slide {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }
  vt-last-ten {
    z-index: 1;
  }
  .window {
    position: absolute;
    overflow: hidden;
    background: radial-gradient(circle at 50% 45%, #ffa592, #ff8f7a 55%, #f5775f);
  }
  .push {
    position: absolute;
    inset: 0;
  }
  .panel {
    position: absolute;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
  }
  h1,
  p {
    margin: 0;
  }
  .words {
    flex: none;
    width: 100%;
  }
  .name {
    font-size: calc(var(--unit) * var(--name-step, 13));
  }
  .name strong {
    color: var(--on-strong);
    font-weight: inherit;
    white-space: nowrap;
  }
  .name strong.wraps {
    white-space: normal;
  }
  .lede {
    margin-top: calc(var(--unit) * 3.4);
    font-size: calc(var(--unit) * 4.9);
    line-height: 1.15;
    text-wrap: balance;
  }
  .lede[hidden] {
    display: none;
  }
  .name.broken {
    overflow-wrap: anywhere;
  }
  .cells {
    display: grid;
    grid-template-columns: repeat(2, max-content);
    gap: calc(var(--unit) * 1.6) calc(var(--unit) * 2.6);
    font-size: calc(var(--unit) * var(--cell, 27));
  }
  .pair {
    display: flex;
    gap: .034em;
  }
  .unit {
    font-size: max(calc(var(--unit) * 3.4), min(2.3cqh, 5.5cqw));
    font-weight: var(--w-strong);
  }
  .note {
    font-size: max(calc(var(--unit) * 3.4), min(2.3cqh, 5.5cqw));
  }
  .sign {
    position: absolute;
    inset: calc(var(--unit) * 4.6);
    display: flex;
    align-items: flex-end;
    color: #130f26;
  }
  .sign p {
    text-wrap: balance;
    font-size: calc(var(--unit) * 10);
  }
  .arch {
    position: absolute;
    bottom: 0;
    left: 30%;
    width: 58%;
    height: 88%;
    border-radius: 999cqmax 999cqmax 0 0;
    background: #fff;
    opacity: .24;
  }

  .wide {
    --unit: min(1cqmin, .78cqw);
    --win: min(44cqw, 100cqw - var(--unit) * 90);
  }
  .wide .window {
    inset: 0 0 0 auto;
    width: var(--win);
    border-radius: var(--r-l) 0 0 var(--r-l);
  }
  .wide vt-wordmark {
    position: absolute;
    top: -8.4cqmin;
    left: 0;
  }
  .wide .panel {
    top: calc(var(--edge) + 8.4cqmin);
    bottom: var(--edge);
    left: var(--edge);
    width: calc(100cqw - var(--win) - 2 * var(--edge));
    justify-content: space-between;
  }

  .tall {
    --unit: min(1cqmin, .56cqh);
    --win: min(100cqh - var(--unit) * 101, 62cqh);
    --cell: 31;
  }
  .tall .window {
    inset: 0 0 auto;
    height: var(--win);
    border-radius: 0 0 var(--r-l) var(--r-l);
  }
  .tall .panel {
    top: calc(var(--win) + var(--unit) * 5);
    right: var(--edge);
    bottom: var(--edge);
    left: var(--edge);
    justify-content: space-between;
  }
  .tall vt-wordmark {
    order: 1;
    --wordmark-size: max(calc(var(--unit) * 3.4), min(2.3cqh, 5.5cqw));
  }

  .rive {
    --unit: min(1cqmin, .1875cqw);
    --win: 27cqw;
    --cell: 50;
    --r-l: calc(var(--unit) * 22);
  }
  .rive .window {
    inset: 0 0 0 auto;
    width: var(--win);
    border-radius: var(--r-l) 0 0 var(--r-l);
  }
  .rive .panel {
    inset: 0 calc(var(--win) + var(--unit) * 14) 0 calc(var(--unit) * 14);
    flex-direction: row;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--unit) * 12);
  }
  .rive .words {
    flex: 1 1 0;
    display: flex;
    flex-direction: column;
    justify-content: center;
    width: auto;
    height: 84cqh;
  }
  .rive .lede {
    margin-top: calc(var(--unit) * 5);
    font-size: calc(var(--unit) * 9.4);
  }
  .rive .unit {
    font-size: calc(var(--unit) * 9);
  }
  .rive .cells {
    flex: none;
    gap: calc(var(--unit) * 4) calc(var(--unit) * 8);
  }
  .rive .note,
  .rive vt-wordmark {
    display: none;
  }
`;
