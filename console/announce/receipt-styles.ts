import { css } from 'lit';

export const receiptStyles = css`
  .head {
    display: flex;
    align-items: center;
    gap: var(--wa-space-s);
  }
  .mark {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    border-radius: 50%;
    background: var(--wa-color-neutral-fill-quiet);
    color: var(--wa-color-neutral-on-normal);
    font-size: 20px;
  }
  .mark.whole {
    background: var(--wa-color-success-fill-normal);
    color: var(--wa-color-success-on-normal);
  }
  .count {
    font: var(--wa-font-weight-bold) var(--wa-font-size-l) / 1.15 var(--wa-font-family-heading);
    letter-spacing: -0.01em;
  }
  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 180px), 1fr));
    gap: 0 var(--wa-space-l);
    margin-block-start: var(--wa-space-s);
    padding: 2px var(--wa-space-m);
    border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-l);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px var(--wa-space-xs);
    padding-block: 6px;
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    font-size: max(14px, var(--wa-font-size-s));
  }
  li:last-child {
    border-block-end: 0;
  }
  li .name {
    flex: 1;
    min-width: 5em;
  }
  li.good wa-icon {
    color: var(--wa-color-success-on-quiet);
  }
  li.awaited,
  li.trouble {
    grid-column: 1 / -1;
  }
  li.trouble wa-icon {
    color: var(--wa-color-warning-on-quiet);
  }
  .unit {
    margin-block-start: 4px;
    font-size: 13px;
    text-align: end;
  }
  :host([large]) .count {
    font-size: clamp(24px, 7vw, 30px);
  }
  :host([large]) .mark {
    width: 54px;
    height: 54px;
    font-size: 26px;
  }
  :host([large]) ul {
    grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
  }
`;
