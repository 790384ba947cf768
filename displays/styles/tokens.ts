import { css } from 'lit';

/**
 * Design tokens, for the host of `<vt-screen>` alone: everything below inherits them. Brand colours are set on the same
 * host, as the programme brings them; pages without one take {@link houseColours}.
 *
 * Lengths are container units. Custom properties are left unregistered, so that they resolve where they are used: in the
 * region that a slide stands in, not on the screen.
 */
export const tokens = css`
  :host {
    /* Fixed meanings: a store cannot change these. */
    --live: #d5102a;
    --alarm: #b80016;
    --exit: #006b3f;

    --font-display: "Bricolage Grotesque Variable", system-ui, sans-serif;
    --font-text: "Instrument Sans Variable", system-ui, sans-serif;
    --w-display: 760;
    --w-text: 500;
    --w-strong: 680;
    --wdth-tight: 82%;

    /* The floor in cqh keeps 2.2 % of the height in portrait. */
    --t-xs: max(2.8cqmin, 2.3cqh);
    --t-s: max(3.2cqmin, 2.4cqh);
    --t-m: max(4.4cqmin, 2.7cqh);
    --t-l: 6.4cqmin;
    --t-price: 22cqmin;
    --t-fill: 128cqmin;
    --lead-display: .92;
    --lead-text: 1.22;
    --track-display: -.018em;

    --s-4: 4.6cqmin;
    /* Panels are often trimmed by 2 %. */
    --edge: 4.6cqmin;

    --r-s: 1.4cqmin;
    --r-l: 11cqmin;
    --qr: 22cqmin;

    /* Only things that float over a picture cast a shadow. */
    --lift: 0 1.2cqmin 4cqmin rgb(19 15 38 / .22);

  }
`;
