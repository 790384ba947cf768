import { css } from 'lit';

/** Beside the panel that tells why the page keeps clear of it. */
export const schedulePageStyles = css`
  wa-skeleton {
    height: 57px;
    margin-block-end: 2px;
  }
  @media (min-width: 1101px) {
    .asked {
      margin-inline-end: 372px;
    }
  }
`;
