import { css } from 'lit';

/** A region's box: what its slides measure themselves by, and never leave. */
export const regionStyles = css`
  :host {
    position: absolute;
    display: block;
    overflow: hidden;
    container-type: size;
    contain: strict;
    isolation: isolate;
  }
`;
