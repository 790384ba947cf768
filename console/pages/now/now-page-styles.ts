import { css } from 'lit';

/** Five columns at 1440, four below 1280, six over 1700, two on a phone; an ultra-wide screen takes two. */
export const nowPageStyles = css`
  .wall {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--wa-space-m) 14px;
    margin-block-start: var(--wa-space-m);
  }
  .wall > .wide {
    grid-column: span 2;
  }
  .wall > li {
    min-width: 0;
  }
  a.screen {
    display: block;
    height: 100%;
    border-radius: var(--wa-border-radius-l);
    color: inherit;
    text-decoration: none;
  }
  vt-first-screen {
    margin-block-end: var(--wa-space-m);
  }
  .ribbon-place {
    height: 88px;
  }
  wa-skeleton {
    height: 200px;
    --border-radius: var(--wa-border-radius-l);
  }
  .count {
    margin-inline-start: 4px;
    padding: 0 7px;
    border-radius: var(--wa-border-radius-pill);
    background: var(--wa-color-warning-fill-normal);
    color: var(--wa-color-warning-on-normal);
    font-weight: var(--wa-font-weight-semibold);
  }
  @media (max-width: 1279px) {
    .wall {
      grid-template-columns: repeat(4, minmax(0, 1fr));
    }
  }
  @media (min-width: 1700px) {
    .wall {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
  @media (max-width: 900px) {
    .wall {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media (max-width: 760px) {
    .wall > .trouble {
      grid-column: span 2;
    }
    /* It stands in the bar at the foot. */
    .announce {
      display: none;
    }
  }
`;
