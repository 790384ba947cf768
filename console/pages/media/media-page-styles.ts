import { css } from 'lit';

/** All media, and beside them a panel of 430 px with one of them; below 1100 px the panel takes the page. */
export const mediaPageStyles = css`
  .page {
    min-height: calc(100dvh - var(--wa-space-3xl) - var(--wa-space-l));
  }
  .page.over {
    outline: 3px dashed var(--wa-color-brand-border-loud);
    outline-offset: 8px;
    border-radius: var(--wa-border-radius-l);
  }
  .drop {
    position: sticky;
    z-index: 4;
    top: var(--wa-space-m);
    margin-block-end: var(--wa-space-m);
  }
  .open {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 430px;
    gap: var(--wa-space-l);
    align-items: start;
  }
  aside {
    position: sticky;
    top: 0;
    max-height: 100dvh;
    min-height: 100dvh;
    margin: calc(-1 * var(--wa-space-l)) calc(-1 * var(--wa-space-l)) 0 0;
    padding: var(--wa-space-l);
    border-inline-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    overflow-y: auto;
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
    color: var(--wa-color-text-quiet);
    font-weight: var(--wa-font-weight-normal);
  }
  .chip[aria-pressed="true"] .count {
    color: inherit;
  }
  .waiting {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
    gap: 14px;
  }
  wa-skeleton {
    height: 190px;
  }
  @media (max-width: 1100px) {
    .open {
      display: block;
    }
    .open .all {
      display: none;
    }
    aside {
      position: static;
      max-height: none;
      min-height: 0;
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
    .upload {
      width: 100%;
    }
  }
`;
