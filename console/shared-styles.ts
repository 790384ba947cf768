import { css } from 'lit';

/** Type, fields, buttons and cards of every page. */
export const sharedStyles = css`
  :host {
    display: block;
    color: var(--text);
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3 {
    margin: 0;
    font-family: var(--head);
    font-weight: 650;
    letter-spacing: -0.01em;
    line-height: 1.12;
    text-wrap: balance;
  }
  h1 {
    font-size: clamp(28px, 4vw, 38px);
  }
  h2 {
    font-size: 22px;
  }
  p {
    margin: 0;
    text-wrap: pretty;
  }
  .quiet {
    color: var(--text-quiet);
  }
  a {
    color: inherit;
    text-underline-offset: 3px;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  form {
    display: grid;
    gap: 18px;
  }
  label {
    display: grid;
    gap: 6px;
    font-weight: 550;
  }
  label small,
  small.hint {
    font-size: 14px;
    font-weight: 400;
    color: var(--text-quiet);
  }
  input,
  select {
    width: 100%;
    min-height: 46px;
    padding: 0 13px;
    border: 1px solid var(--line-loud);
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: inherit;
    font: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-height: 46px;
    padding: 0 20px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: inherit;
    font: 550 16px/1 var(--body);
    text-decoration: none;
    cursor: pointer;
  }
  button.primary {
    border-color: transparent;
    background: var(--accent);
    color: var(--on-accent);
  }
  button.small {
    min-height: 36px;
    padding: 0 13px;
    font-size: 15px;
  }
  button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  .problem {
    padding: 12px 15px;
    border-radius: var(--radius);
    background: var(--bad-quiet);
    color: var(--on-bad);
  }
  .card {
    padding: 24px;
    border: 1px solid var(--line);
    border-radius: var(--radius-card);
    background: var(--surface-raised);
  }
`;

/** A page of one thing to do, in the middle, beside the brand's wall. */
export const entranceStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(280px, 5fr) 7fr;
    min-height: 100dvh;
  }
  aside {
    position: relative;
    overflow: hidden;
    padding: 44px;
    background: #2d1fe0;
    color: #faf6ee;
  }
  aside::after {
    content: "";
    position: absolute;
    inset: auto 0 -1px;
    height: min(64%, 38vw);
    background: url("/public/icons/vitrine.svg") center bottom / auto 100% no-repeat;
  }
  main {
    display: grid;
    align-content: center;
    gap: 28px;
    width: min(100%, 520px);
    padding: 44px;
    margin-inline: clamp(0px, 6vw, 110px) auto;
  }
  header {
    display: grid;
    gap: 10px;
  }
  @media (max-width: 760px) {
    :host {
      grid-template: auto 1fr / 1fr;
    }
    aside {
      padding: 22px 24px 30px;
    }
    aside::after {
      display: none;
    }
    main {
      align-content: start;
      padding: 32px 24px;
      margin-inline: auto;
    }
  }
`;
