import { css } from 'lit';

/** A wall of words, the window at the right; in tall shapes on top. A figure takes all the room. */
export const takeoverStyles = css`
  .page {
    position: absolute;
    inset: 0;
    display: grid;
    grid-template: 1fr / 55cqw 45cqw;
  }
  .page.plain {
    grid-template: 1fr / 1fr;
  }
  .panel {
    display: flex;
    flex-direction: column;
    justify-content: space-between;
    gap: var(--s-4);
    min-width: 0;
    min-height: 0;
    box-sizing: border-box;
    padding: var(--edge);
  }
  .words {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    justify-content: center;
    gap: calc(5cqmin * var(--fit, 1));
    overflow: hidden;
  }
  .figure .words {
    justify-content: space-between;
    gap: 0;
  }
  .title {
    margin: 0;
    padding-bottom: .16em;
    color: var(--on-strong);
    font-size: calc(21cqmin * var(--fit, 1));
  }
  .figure .title {
    font-size: calc(54cqmin * var(--fit, 1));
    font-stretch: 80%;
    line-height: .95;
    letter-spacing: .012em;
    white-space: nowrap;
  }
  .plain.figure .title {
    font-size: calc(74cqmin * var(--fit, 1));
  }
  .figure .title .sign {
    font-size: 55%;
    vertical-align: .36em;
  }
  .lead {
    margin: 0 0 .3em;
    font-size: calc(13.5cqmin * var(--fit, 1));
  }
  .text {
    margin: 0;
    font-size: calc(6cqmin * var(--fit, 1));
    text-wrap: balance;
  }
  .text.second {
    font-size: calc(5cqmin * var(--fit, 1));
  }
  .window {
    position: relative;
    overflow: hidden;
    border-top-left-radius: 44cqmin;
  }
  vt-picture {
    opacity: 0;
  }
  .sign-symbol {
    --symbol-ground: var(--brand-a);
    color: var(--on-strong);
    width: 26cqmin;
    height: 26cqmin;
    margin-bottom: calc(2cqmin * var(--fit, 1));
  }
  @container (max-aspect-ratio: 3/4) {
    .page {
      grid-template: 1fr 46cqh / 1fr;
    }
    .window {
      border-radius: 48cqmin 48cqmin 0 0;
      margin: 0 var(--edge);
    }
    .figure .title,
    .plain.figure .title {
      font-size: calc(56cqmin * var(--fit, 1));
    }
    .plain.figure .words {
      justify-content: center;
      gap: calc(8cqmin * var(--fit, 1));
    }
  }
  @container (min-aspect-ratio: 3/1) {
    .page {
      grid-template-columns: 70cqw 30cqw;
    }
    vt-wordmark {
      display: none;
    }
    .title {
      font-size: calc(36cqmin * var(--fit, 1));
    }
    .lead {
      font-size: calc(18cqmin * var(--fit, 1));
    }
    .text {
      font-size: calc(14cqmin * var(--fit, 1));
    }
    .text.second {
      font-size: calc(11cqmin * var(--fit, 1));
    }
    .figure .title,
    .plain.figure .title {
      font-size: calc(66cqmin * var(--fit, 1));
      line-height: 1.15;
      padding: 0;
    }
    .figure .words {
      flex-direction: row;
      align-items: center;
      justify-content: flex-start;
      gap: 10.5cqmin;
    }
  }
`;
