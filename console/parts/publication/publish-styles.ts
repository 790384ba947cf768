import { css } from 'lit';

export const publishStyles = css`
  wa-dialog {
    --width: min(1010px, 96vw);
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    gap: var(--wa-space-l);
  }
  section {
    display: grid;
    align-content: start;
    gap: var(--wa-space-xs);
    min-width: 0;
  }
  section + section {
    padding-inline-start: var(--wa-space-l);
    border-inline-start: 1px solid var(--wa-color-surface-border);
  }
  h3 {
    margin-block-start: var(--wa-space-2xs);
  }
  .screens li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--wa-space-s);
    min-height: 42px;
    padding-block: 4px;
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .screens small {
    grid-column: 1 / -1;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs);
    width: 100%;
  }
  .foot > :first-child {
    flex: 1 1 200px;
  }
  .headline {
    font-size: var(--wa-font-size-l);
  }
  vt-meter {
    --meter-color: var(--wa-color-success-fill-loud);
    margin-block: var(--wa-space-xs);
  }
  @media (max-width: 760px) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
    }
    section + section {
      padding: var(--wa-space-m) 0 0;
      border: 0;
      border-block-start: 1px solid var(--wa-color-surface-border);
    }
  }
`;
