import { css } from 'lit';

/** Blocks of settings: a heading, what it is for, fields. */
export const settingsStyles = css`
  .blocks,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-m);
    align-content: start;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
    gap: var(--wa-space-m);
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs) var(--wa-space-s);
  }
  .rows > li {
    padding-block: var(--wa-space-xs);
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
  }
  .field {
    align-content: start;
  }
  .line select {
    width: auto;
  }
  .name {
    display: block;
    font-weight: var(--wa-font-weight-semibold);
    overflow-wrap: anywhere;
  }
  .grow {
    flex: 1 1 180px;
    min-width: 0;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 var(--wa-space-2xs);
    font-weight: var(--wa-font-weight-semibold);
  }
  .wide {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--wa-space-m);
    align-items: start;
  }
  @media (min-width: 1100px) {
    .wide {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
  }
`;
