import { css } from 'lit';

/** The house's own colours, for what stands before a store's are known: to be set on its host. */
export const houseColours = css`
  :host {
    --brand-a: #2d1fe0;
    --brand-b: #e3f54b;
    --ink: #130f26;
    --paper: #faf6ee;
    --on-a: #faf6ee;
    --on-a-strong: #e3f54b;
    --on-a-soft: #d3cfff;
    --on-b: #130f26;
    --on-b-strong: #2d1fe0;
    --on-b-soft: #4c4a2a;
    --on-paper: #130f26;
    --on-paper-strong: #2d1fe0;
    --on-paper-soft: #55506b;
    --on-ink: #faf6ee;
    --on-ink-strong: #e3f54b;
  }
`;
