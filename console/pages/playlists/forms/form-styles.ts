import { css } from 'lit';

export const formStyles = css`
  :host {
    display: grid;
    gap: var(--wa-space-s);
    padding: var(--wa-space-s) var(--wa-space-m) var(--wa-space-l);
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--wa-space-s);
  }
  h2 {
    font-size: 17px;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--wa-space-s);
    align-items: start;
  }
  .pair > * {
    min-width: 0;
  }
  details {
    border-block-start: 1px solid var(--wa-color-surface-border);
  }
  summary {
    min-height: 40px;
    padding-block: var(--wa-space-xs);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }
  details > div {
    display: grid;
    gap: var(--wa-space-s);
  }
  .wrong {
    color: var(--wa-color-danger-on-quiet);
    font-size: var(--wa-font-size-s);
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-2xs) var(--wa-space-m);
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--wa-space-2xs);
    padding: 0;
    font-weight: var(--wa-font-weight-semibold);
  }
  ol.yield {
    display: grid;
    max-height: 220px;
    overflow-y: auto;
    border: 1px solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-m);
  }
  ol.yield li {
    display: grid;
    grid-template-columns: 2em 32px minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--wa-space-xs);
    padding: 4px var(--wa-space-xs);
    font-size: var(--wa-font-size-s);
  }
  ol.yield img,
  ol.yield i {
    width: 32px;
    height: 32px;
    border-radius: 4px;
    object-fit: cover;
    background: var(--wa-color-neutral-fill-quiet);
  }
  @media (max-width: 460px) {
    h2 {
    font-size: 17px;
  }
  .pair {
      grid-template-columns: 1fr;
    }
  }
`;
