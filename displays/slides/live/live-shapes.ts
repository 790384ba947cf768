import { css } from 'lit';

/** Direct in other shapes. Portrait and Comptoir: the video on top. Rive: the video first in the row. */
export const liveShapes = css`
  @container (max-aspect-ratio: 1.6/1) {
    .window {
      inset: 0 0 40cqh;
      border-radius: 0 0 var(--r-l) var(--r-l);
    }
    .panel vt-wordmark {
      left: auto;
      right: var(--edge);
      top: 63cqh;
    }
    .name {
      left: var(--edge);
      right: 40cqw;
      top: auto;
      bottom: var(--edge);
      height: 22cqmin;
      display: flex;
      align-items: flex-end;
    }
    .name p {
      font-size: calc(10.5cqmin * var(--fit, 1));
    }
    vt-label {
      left: var(--edge);
      top: auto;
      bottom: calc(var(--edge) + 24cqmin);
      --t-price: 17cqmin;
    }
    vt-scan {
      left: 52cqw;
    }
  }

  @container (max-aspect-ratio: 3/4) {
    .window {
      inset: 0 0 44cqh;
    }
    .badge {
      font-size: 2.4cqh;
    }
    .who {
      max-width: 52cqw;
    }
    .title {
      max-width: none;
      right: var(--edge);
      font-size: 9cqmin;
    }
    vt-label {
      left: var(--edge);
      top: 56cqh;
      bottom: auto;
      transform: translateY(-40%);
      --t-price: 24cqmin;
    }
    .name {
      left: var(--edge);
      right: var(--edge);
      top: 68.6cqh;
      bottom: auto;
      height: 29cqmin;
      align-items: flex-start;
    }
    .name p {
      font-size: calc(14.5cqmin * var(--fit, 1));
    }
    vt-scan {
      left: var(--edge);
      --qr: 26cqmin;
      --t-call: 2.7cqh;
      --t-note: 2.3cqh;
      flex-direction: row;
      justify-content: space-between;
      text-align: left;
    }
    .panel vt-wordmark {
      display: none;
    }
  }

  @container (min-aspect-ratio: 3/1) {
    .window {
      inset: 0 66cqw 0 0;
      border-radius: 0 22cqmin 22cqmin 0;
    }
    .alone .window {
      inset: 0;
    }
    .badge {
      font-size: 9cqmin;
    }
    .panel vt-wordmark {
      display: none;
    }
    .name {
      left: 36cqw;
      right: 46.5cqw;
      top: var(--edge);
      bottom: var(--edge);
      height: auto;
      display: flex;
      align-items: center;
    }
    .name p {
      font-size: calc(26cqmin * var(--fit, 1));
    }
    vt-label {
      left: 54.5cqw;
      top: 50%;
      transform: translateY(-50%);
      --t-price: 37cqmin;
    }
    vt-scan {
      left: 72cqw;
      --qr: 78cqmin;
      --t-call: 6.6cqmin;
      --t-note: 5.2cqmin;
      bottom: 11cqmin;
    }
  }
`;
