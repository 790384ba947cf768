import { css } from 'lit';

/**
 * Direct: the video is the window, 67 % of the width; the panel holds the product on show. Portrait and Comptoir: the
 * video on top. Rive: the video first in the row. Without a product the video fills the region.
 */
export const liveStyles = css`
  .page {
    position: absolute;
    inset: 0;
  }
  .window {
    position: absolute;
    inset: 0 33cqw 0 0;
    overflow: hidden;
    border-radius: 0 var(--r-l) var(--r-l) 0;
    background: color-mix(in srgb, var(--brand-a) 80%, var(--ink));
  }
  .alone .window {
    inset: 0;
    border-radius: 0;
  }
  video,
  vt-picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  /* Never display: none, which would stop its frames; it stands beneath the poster. */
  video {
    opacity: 0;
  }
  video.on {
    opacity: 1;
  }
  .off {
    visibility: hidden;
  }
  .badge {
    position: absolute;
    left: var(--edge);
    top: var(--edge);
    display: flex;
    height: 2em;
    overflow: hidden;
    border-radius: var(--r-s);
    background: var(--ink);
    color: #fff;
    font-size: 4.4cqmin;
    line-height: 2em;
    white-space: nowrap;
  }
  .live {
    display: flex;
    align-items: center;
    gap: .3em;
    padding: 0 .62em 0 .55em;
    background: var(--live);
    font: 720 1em / 2em var(--font-display);
    font-variation-settings: "opsz" 96;
    letter-spacing: -.005em;
  }
  .live i {
    position: relative;
    width: 1em;
    height: 1em;
    border-radius: 50%;
    background: rgb(255 255 255 / .34);
  }
  .live i::after {
    content: "";
    position: absolute;
    inset: 22%;
    border-radius: 50%;
    background: #fff;
  }
  .who {
    padding: 0 .6em;
    max-width: 40cqw;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .title {
    position: absolute;
    left: var(--edge);
    bottom: var(--edge);
    max-width: 70cqw;
    box-sizing: border-box;
    margin: 0;
    padding: .32em .5em .4em;
    border-radius: var(--r-s);
    background: var(--ink);
    color: #fff;
    font-size: 7cqmin;
  }
  .panel vt-wordmark {
    position: absolute;
    left: 69.3cqw;
    top: 4.9cqmin;
  }
  .name {
    position: absolute;
    left: 69.2cqw;
    right: 2.4cqw;
    top: 12.6cqh;
    height: 28cqmin;
    overflow: hidden;
  }
  .name p {
    margin: 0;
    padding-bottom: .2em;
    font-size: calc(13.5cqmin * var(--fit, 1));
  }
  vt-label {
    position: absolute;
    left: 61.9cqw;
    top: 41.3cqh;
  }
  vt-scan {
    position: absolute;
    left: 68.5cqw;
    right: var(--edge);
    bottom: var(--edge);
    --scan-gap: 2.4cqmin;
    --t-call: 3.9cqmin;
    --t-note: 3cqmin;
  }

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
