import { css } from 'lit';

export const whyStyles = css`
  header,
  .question {
    display: flex;
    align-items: center;
    gap: var(--wa-space-xs);
  }
  header {
    justify-content: space-between;
    margin-block-end: var(--wa-space-s);
  }
  .question {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr);
  }
  .winner {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    gap: var(--wa-space-s);
    align-items: start;
    margin-block: var(--wa-space-m);
    padding: var(--wa-space-s);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-brand-fill-quiet);
    font-size: var(--wa-font-size-s);
    line-height: 1.4;
  }
  .winner:has([hidden]) {
    grid-template-columns: minmax(0, 1fr);
  }
  .picture {
    display: grid;
    justify-items: center;
  }
  vt-screen-preview {
    width: 96px;
  }
  vt-screen-preview[shape="portrait"] {
    width: 72px;
  }
  .at {
    color: var(--wa-color-brand-on-quiet);
    font-weight: var(--wa-font-weight-semibold);
  }
  .winner h3 {
    font-family: var(--wa-font-family-heading);
    font-size: var(--wa-font-size-l);
  }
  .winner .quiet {
    margin-block-start: 4px;
    color: inherit;
  }
  .count {
    padding-block-end: 6px;
  }
  li {
    display: grid;
    grid-template-columns: 22px minmax(0, 1fr);
    gap: var(--wa-space-xs);
    padding-block: 9px;
    border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    font-size: var(--wa-font-size-s);
    line-height: 1.35;
  }
  li wa-icon {
    margin-block-start: 2px;
    color: var(--wa-color-text-quiet);
    font-size: 16px;
  }
  li a {
    font-weight: var(--wa-font-weight-bold);
    text-decoration: none;
  }
  li a:hover {
    text-decoration: underline;
  }
  li p {
    color: var(--wa-color-text-quiet);
  }
  footer {
    position: sticky;
    bottom: 0;
    padding-block: var(--wa-space-s);
    background: var(--wa-color-surface-default);
  }
  @media (max-width: 760px) {
    li,
    .winner {
      font-size: 14px;
    }
    li a {
      display: inline-block;
      padding-block: 8px;
    }
  }
`;
