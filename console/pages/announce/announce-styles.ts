import { css } from 'lit';

export const announceStyles = css`
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-l);
  }
  .main,
  aside {
    display: grid;
    gap: var(--wa-space-l);
    align-content: start;
  }
  section {
    display: grid;
    gap: var(--wa-space-s);
  }
  vt-presses,
  .refusal {
    margin-block-end: var(--wa-space-m);
  }
  vt-presses:empty {
    margin: 0;
  }
  @media (min-width: 1100px) {
    .page {
      grid-template-columns: minmax(0, 1fr) 340px;
    }
    aside {
      padding-inline-start: var(--wa-space-l);
      border-inline-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    }
  }
`;
