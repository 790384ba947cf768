import { css } from 'lit';

export const libraryStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  wa-input {
    margin: var(--wa-space-s) var(--wa-space-s) 0;
  }
  .tabs {
    display: flex;
    padding: var(--wa-space-2xs) 7px 0;
    border-block-end: 1px solid var(--wa-color-surface-border);
    overflow-x: auto;
    scrollbar-width: none;
    flex: none;
  }
  .tabs button {
    flex: none;
    min-height: 40px;
    padding: 0 5px;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }
  .tabs button[aria-selected="true"] {
    border-color: var(--wa-color-brand-fill-loud);
    color: var(--wa-color-brand-on-quiet);
  }
  .tabs button:focus-visible,
  li button:focus-visible {
    outline-offset: -3px;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding-block: var(--wa-space-xs);
  }
  .scroll > p {
    padding: 0 var(--wa-space-s) var(--wa-space-2xs);
  }
  li button {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--wa-space-xs);
    width: 100%;
    min-height: 52px;
    padding: var(--wa-space-2xs) var(--wa-space-s);
    border: 0;
    background: none;
    text-align: start;
    cursor: grab;
  }
  li button:hover,
  li button:focus-visible {
    background: var(--wa-color-brand-fill-quiet);
  }
  .picture {
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    border-radius: var(--wa-border-radius-m);
    object-fit: cover;
    background: var(--wa-color-neutral-fill-quiet);
    font-size: 20px;
    color: var(--wa-color-text-quiet);
  }
  .words {
    min-width: 0;
    line-height: 1.3;
  }
  .words > * {
    display: block;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  kbd {
    visibility: hidden;
    padding: 1px 6px;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-s);
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-quiet);
    font: 11px var(--wa-font-family-body);
  }
  li button:focus-visible kbd {
    visibility: visible;
  }
  li.ghost {
    width: max-content !important;
    height: auto !important;
    padding: var(--wa-space-xs) var(--wa-space-m);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-brand-fill-loud);
    color: white;
    font-weight: var(--wa-font-weight-semibold);
    box-shadow: var(--wa-shadow-l);
    opacity: 1 !important;
  }
  li.ghost > * {
    display: none;
  }
  li.ghost::after {
    content: attr(data-ghost);
  }
  .foot {
    display: grid;
    justify-items: start;
    gap: var(--wa-space-2xs);
    padding: var(--wa-space-s);
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  .foot h2 {
    font: var(--wa-font-weight-bold) var(--wa-font-size-m) / 1.3 var(--wa-font-family-body);
    margin-block-start: var(--wa-space-2xs);
  }
  @media (max-width: 1100px) {
    .foot {
      grid-auto-flow: column;
      justify-content: start;
    }
    .foot h2,
    .foot p {
      display: none;
    }
    .tabs button {
      flex: 1 0 auto;
      min-height: 44px;
      font-size: var(--wa-font-size-s);
    }
  }
`;
