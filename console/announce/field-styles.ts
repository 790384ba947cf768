import { css } from 'lit';

/** Plain fields in the console's dress: light enough for the staff's page. */
export const fieldStyles = css`
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend,
  .field > span {
    display: block;
    margin-block-end: 6px;
    padding: 0;
    font-weight: var(--wa-font-weight-semibold);
  }
  .field {
    display: block;
  }
  .field input,
  .field select {
    width: 100%;
    min-height: 44px;
    padding: 0 var(--wa-space-s);
    border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-xs);
  }
  .choices input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .choices span {
    display: inline-grid;
    place-items: center;
    min-width: 44px;
    min-height: 44px;
    padding: 0 16px;
    border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-normal);
    border-radius: var(--wa-border-radius-m);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }
  .choices.icons span {
    padding: 0;
    font-size: 20px;
  }
  .choices input:checked + span {
    border-color: var(--wa-color-brand-border-loud);
    background: var(--wa-color-brand-fill-quiet);
    color: var(--wa-color-brand-on-quiet);
  }
  .choices input:focus-visible + span {
    outline: var(--wa-focus-ring);
    outline-offset: var(--wa-focus-ring-offset);
  }
`;
