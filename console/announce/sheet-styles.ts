import { css } from 'lit';

/** A dialog that is a sheet within the thumb's arc on a phone, and the large buttons of both. */
export const sheetStyles = css`
  dialog {
    width: min(520px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    padding: var(--wa-space-l);
    border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-surface-raised);
    color: var(--wa-color-text-normal);
    overflow: auto;
  }
  dialog::backdrop {
    background: oklch(0.2 0.012 280 / 0.45);
  }
  dialog[open] {
    animation: rise 180ms ease-out both;
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 16px;
    }
  }
  dialog h2 {
    font-family: var(--wa-font-family-body);
    font-size: max(17px, var(--wa-font-size-m));
    letter-spacing: 0;
  }
  .actions {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    margin-block-start: var(--wa-space-m);
  }
  .primary,
  .secondary {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--wa-space-xs);
    min-height: 52px;
    padding: 0 var(--wa-space-m);
    border: var(--wa-border-width-s) solid var(--wa-color-neutral-border-loud);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-surface-default);
    font-weight: var(--wa-font-weight-semibold);
    cursor: pointer;
    touch-action: manipulation;
  }
  .primary {
    border-color: transparent;
    background: var(--wa-color-brand-fill-loud);
    color: white;
    font-weight: var(--wa-font-weight-bold);
  }
  .primary.danger {
    background: var(--wa-color-danger-fill-loud);
    color: var(--wa-color-danger-on-loud);
  }
  .primary:disabled,
  .secondary:disabled {
    opacity: 0.55;
    cursor: default;
  }
  @media (max-width: 760px) {
    dialog {
      width: 100%;
      max-width: none;
      margin: auto 0 0;
      padding: 20px 20px max(20px, env(safe-area-inset-bottom));
      border: 0;
      border-radius: 22px 22px 0 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog[open] {
      animation: none;
    }
  }
`;
