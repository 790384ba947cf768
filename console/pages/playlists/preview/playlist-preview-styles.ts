import { css } from 'lit';

export const playlistPreviewStyles = css`
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
    padding: 0 var(--wa-space-xs);
    border: 1px solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-surface-default);
    font-size: var(--wa-font-size-s);
    cursor: pointer;
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
    .chip {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;
