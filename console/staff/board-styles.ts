import { css } from 'lit';

export const boardStyles = css`
  :host {
    --foot: calc(64px + env(safe-area-inset-bottom));
    display: block;
    max-width: 600px;
    margin: 0 auto;
  }
  main {
    display: flex;
    flex-direction: column;
    gap: 12px;
    min-height: 100dvh;
    box-sizing: border-box;
    padding: max(18px, env(safe-area-inset-top)) max(20px, env(safe-area-inset-right)) calc(var(--foot) + 16px)
      max(20px, env(safe-area-inset-left));
    overflow-x: clip;
  }
  /** What is pressed next stands within the thumb's arc. */
  vt-announcement[large] {
    flex: 1;
  }
  vt-presses:not([filled]) {
    display: none;
  }
`;
