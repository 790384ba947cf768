import { css } from 'lit';

/** The table of products: a line of 57 px for each, as columns at the desk and as a card line on a phone. */
export const tableStyles = css`
  .grid:focus {
    outline: none;
  }
  .line {
    display: grid;
    grid-template-columns: 40px minmax(220px, 2.6fr) minmax(90px, 1.1fr) 118px 96px 70px minmax(120px, 1.3fr) minmax(
        84px,
        0.8fr
      ) 92px;
    align-items: center;
    width: 100%;
    padding-inline: 4px;
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
  }
  .head {
    position: sticky;
    z-index: 2;
    top: 0;
    min-height: 44px;
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
  }
  .row {
    height: 57px;
    /* What stands over the lines: the head, the bar of what is chosen. */
    scroll-margin-block: 48px calc(var(--foot, 0px) + 84px);
  }
  .row:hover {
    background: var(--wa-color-neutral-fill-quiet);
  }
  .row[aria-selected="true"],
  .row.edited {
    background: var(--wa-color-brand-fill-quiet);
  }
  .grid:focus-visible .row.active {
    outline: var(--wa-focus-ring);
    outline-offset: -3px;
  }
  .line > * {
    min-width: 0;
    padding-inline: 6px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .line > .right {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .head button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    max-width: 100%;
    min-height: 32px;
    padding: 0;
    border: 0;
    background: none;
    font-weight: inherit;
    cursor: pointer;
  }
  .head [aria-sort]:not([aria-sort="none"]) button {
    color: var(--wa-color-text-normal);
  }
  input[type="checkbox"] {
    display: block;
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--wa-color-brand-fill-loud);
  }
  label {
    display: grid;
    place-items: center;
    height: 44px;
    cursor: pointer;
  }
  .what {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
  }
  .what a {
    overflow: hidden;
    color: inherit;
    text-decoration: none;
    text-overflow: ellipsis;
  }
  .what a:hover strong {
    text-decoration: underline;
  }
  .what small {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--wa-color-text-quiet);
  }
  .picture {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    overflow: hidden;
    border-radius: var(--wa-border-radius-s);
    background: var(--wa-color-neutral-fill-quiet);
    color: var(--wa-color-text-quiet);
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .price button {
    width: 100%;
    min-height: 40px;
    padding: 0 6px;
    border: var(--wa-border-width-s) solid transparent;
    border-radius: var(--wa-border-radius-m);
    background: none;
    font-weight: var(--wa-font-weight-bold);
    text-align: end;
    cursor: text;
  }
  .price button:not(:disabled):hover {
    border-color: var(--wa-color-neutral-border-loud);
    background: var(--wa-color-surface-default);
  }
  .price button:disabled {
    cursor: default;
  }
  .line > .price {
    overflow: visible;
  }
  .edit {
    position: relative;
    display: flex;
    align-items: center;
    gap: 4px;
    height: 42px;
    padding-inline: 8px;
    border: 3px solid var(--wa-color-brand-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
  }
  .edit input {
    width: 100%;
    min-width: 0;
    padding: 0;
    border: 0;
    outline: none;
    background: none;
    color: inherit;
    font: inherit;
    font-weight: var(--wa-font-weight-bold);
    text-align: end;
  }
  .edit.wrong {
    border-color: var(--wa-color-danger-border-loud);
  }
  .hint {
    position: absolute;
    z-index: 3;
    inset: calc(100% + 8px) 0 auto auto;
    padding: 6px 12px;
    border-radius: var(--wa-border-radius-m);
    background: oklch(0.27 0.008 280);
    color: white;
    font-size: var(--wa-font-size-s);
    white-space: nowrap;
    pointer-events: none;
  }
  s {
    color: var(--wa-color-text-quiet);
  }
  .lacking {
    padding: 1px 7px;
    border-radius: var(--wa-border-radius-s);
    background: var(--wa-color-warning-fill-quiet);
    color: var(--wa-color-warning-on-normal);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
  }
  .bone {
    height: 12px;
    border-radius: 6px;
    background: var(--wa-color-neutral-fill-quiet);
  }
  .phone {
    display: none;
  }
  @media (max-width: 1180px) {
    .line {
      grid-template-columns: 40px minmax(200px, 2.6fr) 118px 96px minmax(120px, 1.3fr) 92px;
    }
    .line > .category,
    .line > .saving,
    .line > .texts {
      display: none;
    }
  }
  @media (max-width: 760px) {
    .line {
      grid-template-columns: 44px minmax(0, 1fr) 106px;
      padding-inline: 0;
    }
    .line > .list,
    .line > .stock,
    .line > .used {
      display: none;
    }
    .phone {
      display: inline;
    }
    .row {
      height: 65px;
    }
    .price button,
    .edit {
      min-height: 44px;
    }
  }
`;
