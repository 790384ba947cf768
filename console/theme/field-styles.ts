import { css } from 'lit';

/** Plain fields of forms: a label above, what is wrong or worth knowing below. */
export const fieldStyles = css`
  .fields {
    display: grid;
    gap: var(--wa-space-m);
  }
  .field {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .field > span {
    font-weight: var(--wa-font-weight-semibold);
  }
  input:not([type="checkbox"], [type="file"]),
  select,
  textarea {
    width: 100%;
    min-width: 0;
    min-height: 40px;
    padding: 6px 10px;
    border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
  }
  textarea {
    min-height: 88px;
    resize: vertical;
  }
  [aria-invalid="true"] {
    border-color: var(--wa-color-danger-border-loud);
  }
  .wrong {
    color: var(--wa-color-danger-on-normal);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
  }
  .check {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 40px;
    cursor: pointer;
  }
  .check input {
    width: 18px;
    height: 18px;
    margin: 0;
    accent-color: var(--wa-color-brand-fill-loud);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--wa-space-xs);
    width: 100%;
  }
  @media (max-width: 760px) {
    input:not([type="checkbox"], [type="file"]),
    select {
      min-height: 44px;
    }
  }
`;
