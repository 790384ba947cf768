import { css } from 'lit';

/** Rows of 57 px: handle, box, number, picture, name over kind, badges, duration, actions. */
export const itemListStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--wa-space-s);
    min-height: 50px;
    padding: 0 var(--wa-space-m);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  header p {
    flex: 1;
    min-width: 0;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
  }
  ol {
    min-height: 64px;
  }
  li {
    position: relative;
    display: grid;
    grid-template-columns: 22px 28px 22px 76px minmax(0, 1fr) auto 74px 34px;
    align-items: center;
    gap: var(--wa-space-xs);
    height: 57px;
    padding: 0 var(--wa-space-2xs) 0 var(--wa-space-s);
    border-block-end: 1px solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-default);
    cursor: default;
  }
  li[aria-current="true"]:not(.ghost) {
    box-shadow: inset 3px 0 0 var(--wa-color-brand-fill-loud);
  }
  li:is(.chosen, [aria-current="true"]):not(.ghost) {
    background: var(--wa-color-brand-fill-quiet);
  }
  li:focus-visible {
    outline-offset: -3px;
    z-index: 2;
  }
  .handle {
    display: grid;
    place-items: center;
    height: 100%;
    color: var(--wa-color-text-quiet);
    cursor: grab;
    touch-action: none;
  }
  .box {
    display: grid;
    place-items: center;
    height: 44px;
  }
  input[type="checkbox"] {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--wa-color-brand-fill-loud);
  }
  .number,
  .lasts {
    text-align: end;
  }
  .lasts {
    font-weight: var(--wa-font-weight-bold);
    white-space: nowrap;
  }
  .name {
    min-width: 0;
    line-height: 1.3;
  }
  .name strong,
  .name small {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .name wa-icon {
    margin-inline-end: 0.35em;
    vertical-align: -0.15em;
  }
  .shown {
    color: var(--wa-color-brand-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  .badges {
    display: flex;
    justify-content: end;
    gap: var(--wa-space-2xs);
    min-width: 0;
  }
  .over vt-slide-thumbnail {
    opacity: 0.45;
  }
  .over strong,
  .over .lasts {
    color: var(--wa-color-text-quiet);
    font-weight: var(--wa-font-weight-normal);
  }
  vt-selection-bar {
    margin: 0 var(--wa-space-s) var(--wa-space-s);
  }
  .empty {
    display: grid;
    gap: var(--wa-space-2xs);
    padding: var(--wa-space-2xl) var(--wa-space-l);
    text-align: center;
  }
  /* Where it would come to stand. */
  li.drop {
    box-shadow: inset 0 3px 0 var(--wa-color-brand-fill-loud);
  }
  .drop > * {
    opacity: 0.35;
  }
  .drop::before {
    content: "";
    position: absolute;
    z-index: 3;
    inset: -3px auto auto 4px;
    width: 9px;
    height: 9px;
    border-radius: 50%;
    background: var(--wa-color-brand-fill-loud);
  }
  /* What follows the pointer. */
  li.ghost {
    display: block;
    width: max-content !important;
    height: auto !important;
    padding: var(--wa-space-xs) var(--wa-space-m);
    border: 0;
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-brand-fill-loud);
    color: white;
    font-weight: var(--wa-font-weight-semibold);
    box-shadow: var(--wa-shadow-l);
    opacity: 1 !important;
    white-space: nowrap;
  }
  .ghost > * {
    display: none;
  }
  .ghost::after {
    content: attr(data-ghost);
  }
  @container (max-width: 620px) {
    .badges {
      display: none;
    }
    li {
      grid-template-columns: 22px 34px 76px minmax(0, 1fr) 62px 34px;
    }
    .number {
      display: none;
    }
  }
  @container (max-width: 460px) {
    li {
      height: 64px;
      gap: 6px;
      padding-inline-start: 4px;
    }
    header {
      flex-wrap: wrap;
      justify-content: space-between;
      padding-block: var(--wa-space-xs);
    }
    header p {
      flex-basis: 100%;
    }
  }
`;
