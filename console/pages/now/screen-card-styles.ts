import { css } from 'lit';

/** A card as wide as its column; a portrait screen has its words beside it. */
export const screenCardStyles = css`
  :host {
    height: 100%;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: var(--wa-space-2xs);
    height: 100%;
    padding: 9px;
    font-size: var(--wa-font-size-s);
  }
  .card.trouble {
    border: 2px solid var(--wa-color-warning-border-loud);
    padding: 8px;
  }
  .card.portrait {
    flex-direction: row;
    gap: var(--wa-space-s);
  }
  .portrait vt-screen-preview {
    flex: 0 0 50%;
    align-self: start;
  }
  .words {
    display: flex;
    flex: 1;
    flex-direction: column;
    gap: 3px;
    min-width: 0;
    padding: 0 2px;
  }
  .name {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--wa-space-xs);
    min-width: 0;
  }
  .name strong {
    flex: 0 1 auto;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    font-size: var(--wa-font-size-m);
  }
  .name vt-state-pill {
    flex: 0 0 auto;
    max-width: 100%;
  }
  .trouble .name {
    flex-wrap: wrap;
  }
  .portrait .name {
    display: grid;
  }
  .portrait .name strong,
  .portrait .what,
  .portrait .then {
    white-space: normal;
  }
  /* Beside a portrait there is no room for a pill: its words alone. */
  .portrait .name vt-state-pill {
    align-items: start;
    padding: 0;
    border: 0;
    border-radius: 0;
    background: none;
  }
  .what,
  .then {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .next {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--wa-space-xs);
    margin-block-start: auto;
  }
  .next .then {
    flex: 1;
    color: var(--wa-color-text-quiet);
  }
  .portrait .next {
    display: grid;
  }
  vt-meter {
    margin-block: 3px 1px;
  }
  /* On a phone what needs a person is a row of its own, and a portrait stands in the middle of its card. */
  @media (max-width: 760px) {
    .card.trouble {
      flex-direction: row;
      align-items: center;
      gap: var(--wa-space-m);
    }
    .trouble vt-screen-preview {
      flex: 0 0 132px;
      align-self: center;
    }
    .portrait.trouble vt-screen-preview {
      flex-basis: 60px;
    }
    .trouble .next,
    .trouble vt-meter {
      display: none;
    }
    .name {
      flex-wrap: wrap;
    }
    .name strong {
      flex-basis: 100%;
    }
    .card.portrait:not(.trouble) {
      flex-direction: column;
    }
    .portrait:not(.trouble) vt-screen-preview {
      flex: none;
      align-self: center;
      width: 54px;
    }
  }
`;
