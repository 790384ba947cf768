import { css } from 'lit';

/** The stage, the room that a banner takes from it, and the dot of a fault. */
export const screenStyles = css`
  :host {
    display: block;
    position: relative;
    width: 100%;
    height: 100%;
    overflow: hidden;
    container-type: size;
    contain: strict;
    isolation: isolate;
    /* As the page, until a programme says which store it is. */
    background: var(--brand-a, #2d1fe0);
  }
  .stage {
    position: absolute;
    inset: 0;
  }
  /* The stage gets shorter and lays itself out again: a banner never lies on a price or a code. */
  .stage.shared {
    bottom: var(--banner-height, 18.6cqh);
  }
  .stage.gone {
    visibility: hidden;
  }
  @container (min-aspect-ratio: 3/1) {
    .stage.shared,
    vt-overlay {
      --banner-height: 34cqh;
    }
  }
  @container (max-aspect-ratio: 3/4) {
    .stage.shared,
    vt-overlay {
      --banner-height: 16cqh;
    }
  }
  .dot {
    position: absolute;
    left: .65cqmin;
    bottom: 1.3cqmin;
    width: 1cqmin;
    height: 1cqmin;
    border-radius: 50%;
    background: #ff8f8f;
    box-shadow: 0 0 0 .15cqmin rgb(19 15 38 / .35);
    z-index: 9;
  }
`;
