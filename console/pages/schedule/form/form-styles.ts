import { css } from 'lit';

/** What the groups of fields share. */
export const formStyles = css`
  .fields {
    display: grid;
    gap: var(--wa-space-m);
  }
  /* What is focused is not under the bar at the foot. */
  wa-input,
  wa-select,
  wa-radio-group,
  .chip {
    scroll-margin-block: 16px 96px;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: var(--wa-space-m);
    align-items: start;
  }
  fieldset {
    display: grid;
    gap: var(--wa-space-2xs);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 var(--wa-space-2xs);
    font-weight: var(--wa-font-weight-semibold);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-2xs);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 0 var(--wa-space-s);
    border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-loud);
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
  .chip:disabled {
    opacity: 0.6;
    cursor: default;
  }
  .hint {
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  .wrong::part(hint),
  .hint.wrong {
    color: var(--wa-color-danger-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  @media (max-width: 760px) {
    .chip {
      min-height: 44px;
    }
  }
`;
