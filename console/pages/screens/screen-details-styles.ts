import { css } from 'lit';

/** A panel of 430 px, or the whole page where there is no room for two. */
export const screenDetailsStyles = css`
  :host {
    display: grid;
    align-content: start;
    gap: var(--wa-space-m);
  }
  h1 {
    font-size: var(--wa-font-size-l);
  }
  h2 {
    font-family: inherit;
    font-size: var(--wa-font-size-m);
    letter-spacing: 0;
  }
  header {
    position: relative;
    display: flex;
    gap: var(--wa-space-m);
    padding-inline-end: 36px;
  }
  header vt-screen-preview {
    flex: 0 0 46%;
    align-self: start;
  }
  header vt-screen-preview.portrait {
    flex-basis: 24%;
  }
  header:has(.wide) {
    flex-direction: column;
    padding-inline-end: 0;
  }
  header vt-screen-preview.wide {
    flex: none;
    width: calc(100% - 40px);
  }
  .words {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: var(--wa-space-xs);
    min-width: 0;
  }
  .close {
    position: absolute;
    inset: -4px -4px auto auto;
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: var(--wa-border-radius-m);
    font-size: 18px;
    text-decoration: none;
  }
  .close:hover {
    background: var(--wa-color-neutral-fill-quiet);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-xs);
  }
  .acts wa-button {
    font-size: var(--wa-font-size-s);
  }
  @media (max-width: 760px) {
    .acts wa-icon[slot="start"] {
      display: none;
    }
  }
  section {
    display: grid;
    gap: var(--wa-space-s);
    padding-block-start: var(--wa-space-m);
    border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
  }
`;
