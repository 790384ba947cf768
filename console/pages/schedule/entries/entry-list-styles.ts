import { css } from 'lit';

/** Rows of entries: a coloured edge, columns on the desk, a card on the phone. */
export const entryListStyles = css`
  .head,
  .row {
    display: grid;
    grid-template-columns: minmax(150px, 1.1fr) minmax(180px, 1.5fr) minmax(120px, 1fr) 90px minmax(130px, 0.9fr) 48px 40px;
    gap: 0 var(--wa-space-m);
    align-items: center;
  }
  .head {
    padding: 0 var(--wa-space-xs) 6px calc(var(--wa-space-s) + 4px);
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .row {
    --edge: oklch(0.55 0.13 var(--hue));
    min-height: 57px;
    padding: 7px var(--wa-space-xs) 7px var(--wa-space-s);
    border-inline-start: 4px solid var(--edge);
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-radius: 4px 0 0 4px;
    font-size: var(--wa-font-size-s);
    line-height: 1.3;
  }
  .row:hover {
    background: var(--wa-color-surface-lowered);
  }
  .row.off {
    --edge: var(--wa-color-neutral-70);
  }
  .row.off .name,
  .row.off .rule {
    color: var(--wa-color-text-quiet);
  }
  a.name {
    display: inline-block;
    border-radius: var(--wa-border-radius-s);
    font-size: var(--wa-font-size-m);
    font-weight: var(--wa-font-weight-bold);
    text-decoration: none;
  }
  a.name:hover {
    text-decoration: underline;
  }
  .plays {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    color: var(--wa-color-text-quiet);
  }
  .label {
    display: none;
  }
  .more {
    justify-self: end;
  }
  .next.now {
    color: var(--wa-color-brand-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  .next.warn {
    color: var(--wa-color-warning-on-quiet);
  }
  .menu::part(base) {
    padding: 0;
  }
  .refusal {
    margin-block-end: var(--wa-space-s);
  }
  @media (max-width: 1240px) {
    .head {
      display: none;
    }
    .row {
      grid-template-columns: minmax(0, 1fr) 48px 44px;
      gap: 3px var(--wa-space-xs);
      padding-block: var(--wa-space-s);
    }
    .row > :nth-child(1),
    .row > .rule,
    .row > .where,
    .row > .priority,
    .row > .next {
      grid-column: 1;
    }
    .row > .switch {
      grid-area: 1 / 2;
    }
    .row > .more {
      grid-area: 1 / 3;
    }
    .row .label {
      display: inline;
    }
  }
  @media (max-width: 760px) {
    .row {
      font-size: 14px;
    }
    .switch,
    a.name {
      padding-block: 11px;
    }
  }
`;
