import { css } from 'lit';

export const dryRunStyles = css`
  .counts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 14px;
    margin-block-end: var(--wa-space-m);
  }
  .counts dt {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
  }
  .counts dd {
    font-family: var(--wa-font-family-heading);
    font-size: 28px;
    font-weight: var(--wa-font-weight-bold);
    line-height: 1.15;
  }
  .counts dd.quiet {
    font-family: inherit;
    font-size: var(--wa-font-size-s);
    font-weight: normal;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-xs);
    margin-block: var(--wa-space-m) var(--wa-space-s);
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 3px;
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-lowered);
  }
  .views button {
    min-height: 34px;
    padding: 0 14px;
    border: var(--wa-border-width-s) solid transparent;
    border-radius: var(--wa-border-radius-m);
    background: none;
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }
  .views [aria-pressed="true"] {
    border-color: var(--wa-color-surface-border);
    background: var(--wa-color-surface-raised);
  }
  .tools a {
    margin-inline-start: auto;
  }
  .table {
    padding: 0;
    overflow: hidden;
  }
  .entry {
    display: grid;
    grid-template-columns: 64px minmax(160px, 1.5fr) 110px minmax(0, 3fr) 240px;
    gap: 4px 12px;
    align-items: center;
    min-height: 57px;
    padding: 6px 12px;
    border-block-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
  }
  .entry.head {
    min-height: 40px;
    border: 0;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
  }
  .line {
    color: var(--wa-color-text-quiet);
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .name {
    display: grid;
    grid-template-columns: 38px minmax(0, 1fr);
    gap: 12px;
    align-items: center;
  }
  .picture {
    display: grid;
    place-items: center;
    width: 38px;
    height: 38px;
    overflow: hidden;
    border-radius: var(--wa-border-radius-s);
    background: var(--wa-color-neutral-fill-quiet);
    color: var(--wa-color-text-quiet);
  }
  .picture img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .detail {
    overflow-wrap: anywhere;
  }
  .acts form {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .acts input {
    flex: 1;
  }
  .end {
    position: sticky;
    z-index: 4;
    bottom: var(--foot, 0px);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-s);
    padding-block: var(--wa-space-m);
    background: var(--wa-color-surface-default);
  }
  .end p {
    flex: 1 1 260px;
  }
  @media (max-width: 760px) {
    .entry {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .entry.head {
      display: none;
    }
    .line {
      order: 1;
      text-align: start;
    }
    .effect {
      order: 2;
    }
    .name,
    .detail,
    .acts {
      order: 3;
      grid-column: 1 / -1;
    }
    .views button {
      min-height: 44px;
    }
    .tools a {
      margin-inline-start: 0;
    }
    .end wa-button[variant="brand"] {
      flex: 1;
    }
  }
`;
