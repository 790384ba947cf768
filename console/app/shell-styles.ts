import { css } from 'lit';

/** Where the navigation, the page and the bars stand. */
export const shellStyles = css`
  :host {
    --side: 204px;
    --foot: 0px;
  }
  .desk {
    display: grid;
    grid-template-columns: var(--side) minmax(0, 1fr);
    min-height: 100dvh;
  }
  .desk.rail {
    --side: 60px;
  }
  main {
    min-width: 0;
    padding: var(--wa-space-l) var(--wa-space-l) var(--wa-space-3xl);
  }
  main:focus {
    outline: none;
  }
  vt-band {
    margin-block-end: var(--wa-space-m);
  }
  vt-foot-navigation {
    display: none;
  }
  .skip {
    position: fixed;
    z-index: 40;
    inset: var(--wa-space-xs) auto auto var(--wa-space-xs);
    padding: var(--wa-space-xs) var(--wa-space-m);
    border-radius: var(--wa-border-radius-m);
    background: var(--wa-color-brand-fill-loud);
    color: white;
  }
  .skip:not(:focus) {
    clip-path: inset(50%);
  }
  @media (max-width: 760px) {
    :host,
    .desk.rail {
      --side: 0px;
      --foot: calc(61px + env(safe-area-inset-bottom));
    }
    .desk {
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
    }
    main {
      padding: var(--wa-space-m) var(--wa-space-m) calc(var(--foot) + var(--wa-space-2xl));
    }
    vt-navigation {
      display: none;
    }
    vt-foot-navigation {
      display: block;
    }
  }
  /* What is printed is the page alone. */
  @media print {
    .desk {
      display: block;
    }
    main {
      padding: 0;
    }
    header,
    vt-band,
    vt-navigation,
    vt-foot-navigation,
    vt-notices {
      display: none;
    }
  }
`;
