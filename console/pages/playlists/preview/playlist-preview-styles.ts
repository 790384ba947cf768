import { css } from 'lit';

export const playlistPreviewStyles = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px;
    min-height: 50px;
    padding: var(--wa-space-2xs) var(--wa-space-m);
    border-block-end: 1px solid var(--wa-color-surface-border);
  }
  .shapes {
    display: flex;
    padding: 3px;
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-neutral-fill-quiet);
  }
  .shapes button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 34px;
    padding: 0 7px;
    border: 0;
    border-radius: calc(var(--wa-border-radius-m) - 2px);
    background: none;
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
  }
  .shapes button[aria-pressed="true"] {
    background: var(--wa-color-surface-default);
    color: var(--wa-color-text-normal);
    box-shadow: var(--wa-shadow-s);
  }
  select,
  .chip {
    min-height: 36px;
    max-width: 100%;
    padding: 0 var(--wa-space-xs);
    border: 1px solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    color: inherit;
    font: inherit;
    font-size: var(--wa-font-size-s);
  }
  select {
    flex: 0 1 128px;
    min-width: 0;
  }
  .stage {
    display: grid;
    align-items: center;
    justify-items: center;
    height: 246px;
    padding: var(--wa-space-xs) var(--wa-space-s);
    background: var(--wa-color-surface-lowered);
  }
  .stage vt-screen-preview {
    width: 100%;
    max-width: 400px;
  }
  .stage.portrait vt-screen-preview {
    width: 130px;
  }
  .note {
    padding: var(--wa-space-2xs) var(--wa-space-m) 0;
  }
  .controls {
    display: grid;
    gap: var(--wa-space-xs);
    padding: var(--wa-space-s) var(--wa-space-m);
    border-block: 1px solid var(--wa-color-surface-border);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--wa-space-2xs);
  }
  .icon {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    padding: 0;
    border: 1px solid transparent;
    border-radius: var(--wa-border-radius-m);
    background: none;
    font-size: 18px;
    cursor: pointer;
  }
  .icon:nth-child(2) {
    border-color: var(--wa-color-neutral-border-normal);
  }
  .time {
    margin-inline: var(--wa-space-2xs) auto;
    white-space: nowrap;
  }
  .instant {
    display: flex;
    align-items: center;
    gap: var(--wa-space-2xs);
    font-size: var(--wa-font-size-s);
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    cursor: pointer;
  }
  /* Its picker opens beneath the button. */
  .instant input {
    width: 1px;
    min-width: 0;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  @media (max-width: 760px) {
    .icon,
    .shapes button,
    select,
    .chip {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
