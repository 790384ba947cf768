import { css } from 'lit';

/** The list, and beside it a panel of 430 px with one screen; below 1100 px the panel takes the page. */
export const screensPageStyles = css`
  .panes.open {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 430px;
    gap: var(--wa-space-l);
    align-items: start;
  }
  aside {
    position: sticky;
    top: 0;
    max-height: 100dvh;
    margin: calc(-1 * var(--wa-space-l)) calc(-1 * var(--wa-space-l)) 0 0;
    padding: var(--wa-space-l);
    border-inline-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    overflow-y: auto;
    min-height: 100dvh;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-xs);
    margin-block-end: var(--wa-space-m);
  }
  .filters wa-input {
    flex: 0 1 240px;
  }
  .chip {
    min-height: 36px;
    padding: 0 var(--wa-space-m);
    border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-surface-raised);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }
  .chip[aria-pressed="true"] {
    border-color: var(--wa-color-brand-border-loud);
    background: var(--wa-color-brand-fill-quiet);
    color: var(--wa-color-brand-on-quiet);
  }
  .count {
    margin-inline-start: 6px;
    padding: 0 7px;
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-warning-fill-normal);
    color: var(--wa-color-warning-on-normal);
  }
  wa-skeleton {
    height: 57px;
    margin-block-end: 2px;
  }
  @media (max-width: 1100px) {
    .panes.open {
      display: block;
    }
    .panes.open .all {
      display: none;
    }
    aside {
      position: static;
      max-height: none;
      margin: 0;
      padding: 0;
      border: 0;
    }
  }
  @media (max-width: 760px) {
    .filters wa-input {
      flex-basis: 100%;
    }
    .chip {
      min-height: 44px;
    }
  }
`;
