import { css } from 'lit';

/**
 * Direct: the video is the window, 67 % of the width; the panel holds the product on show. Without a product the video
 * fills the region. Other shapes: live-shapes.ts.
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
`;
