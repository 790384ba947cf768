import { css } from 'lit';

/** Sections at the left, what they come to at the right; below 1100 px under them. */
export const entryFormStyles = css`
  .panes {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 372px;
    gap: var(--wa-space-l);
    align-items: start;
  }
  section h2 {
    margin-block-end: var(--wa-space-s);
  }
  section + section {
    margin-block-start: var(--wa-space-l);
    padding-block-start: var(--wa-space-l);
    border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
  }
  vt-read-back {
    position: sticky;
    top: var(--wa-space-m);
  }
  vt-band,
  .refusal {
    margin-block-end: var(--wa-space-m);
  }
  .foot {
    position: sticky;
    margin-block-start: var(--wa-space-l);
    z-index: 2;
    bottom: var(--foot, 0px);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: var(--wa-space-xs);
    padding-block: var(--wa-space-s);
    border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-default);
  }
  .count {
    margin-inline-end: auto;
    color: var(--wa-color-danger-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  @media (max-width: 1100px) {
    .panes {
      grid-template-columns: minmax(0, 1fr);
    }
    vt-read-back {
      position: static;
    }
  }
  @media (max-width: 760px) {
    .foot wa-button[variant="brand"] {
      flex: 1 1 auto;
    }
  }
`;
