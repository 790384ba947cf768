import { css } from 'lit';

/** Three panes, 288 / fluid / 424; below 1100 px one at a time. */
export const editorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100dvh;
    min-height: 480px;
    margin: calc(-1 * var(--wa-space-m)) calc(-1 * var(--wa-space-l)) calc(-1 * var(--wa-space-3xl));
  }
  .panes {
    display: grid;
    grid-template-columns: 288px minmax(0, 1fr) 424px;
    grid-template-rows: minmax(0, 1fr);
    flex: 1;
    min-height: 0;
  }
  .panes > * {
    min-width: 0;
    min-height: 0;
  }
  .side {
    border-inline-start: 1px solid var(--wa-color-surface-border);
    overflow-y: auto;
  }
  vt-library {
    border-inline-end: 1px solid var(--wa-color-surface-border);
  }
  .tabs {
    display: none;
  }
  @media (max-width: 1100px) {
    .tabs {
      display: flex;
      border-block-end: 1px solid var(--wa-color-surface-border);
    }
    .tabs button {
      flex: 1;
      min-height: 44px;
      border: 0;
      border-block-end: 2px solid transparent;
      background: none;
      color: var(--wa-color-text-quiet);
      font-weight: var(--wa-font-weight-semibold);
      cursor: pointer;
    }
    .tabs button[aria-pressed="true"] {
      border-color: var(--wa-color-brand-fill-loud);
      color: var(--wa-color-brand-on-quiet);
    }
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    .panes > :not(.front) {
      display: none;
    }
    .side,
    vt-library {
      border: 0;
    }
  }
  @media (max-width: 760px) {
    :host {
      height: calc(100dvh - var(--foot, 61px));
      margin: calc(-1 * var(--wa-space-m)) calc(-1 * var(--wa-space-m)) calc(-1 * var(--wa-space-2xl));
    }
  }
`;

/** The bar above the panes. */
export const editorHeadStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-2xs) var(--wa-space-s);
    min-height: 59px;
    padding: var(--wa-space-2xs) var(--wa-space-m);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .words {
    flex: 1 1 260px;
    min-width: 0;
    line-height: 1.2;
  }
  .words > a {
    font-size: var(--wa-font-size-s);
  }
  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--wa-space-s);
    min-width: 0;
  }
  h1 {
    font-size: 20px;
  }
  .rename {
    display: inline-flex;
    align-items: center;
    min-height: 32px;
    padding: 0 var(--wa-space-2xs);
    border: 0;
    border-radius: var(--wa-border-radius-m);
    background: none;
    cursor: pointer;
  }
  .title input {
    min-width: 0;
    width: min(320px, 60vw);
    min-height: 36px;
    padding: 0 var(--wa-space-xs);
    border: 1px solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    color: inherit;
    font: var(--wa-font-weight-bold) 18px var(--wa-font-family-heading);
  }
  @media (max-width: 760px) {
    .words {
      flex-basis: 100%;
    }
    wa-button[variant="brand"] {
      flex: 1;
    }
  }
`;
