import { css } from 'lit';

/** A page of one thing to do, beside the brand's wall. */
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
    gap: var(--wa-space-l);
    width: min(100%, 520px);
    padding: 44px;
    margin-inline: clamp(0px, 6vw, 110px) auto;
  }
  h1 {
    font-size: var(--wa-font-size-2xl);
  }
  header {
    display: grid;
    gap: var(--wa-space-xs);
  }
  form {
    display: grid;
    gap: var(--wa-space-m);
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
