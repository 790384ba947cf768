import { css } from 'lit';

/**
 * A product without picture, in any composition: its name fills the window, before an arch, on a backdrop of one hue. The
 * backdrops stand behind cut-outs too.
 */
export const signStyles = css`
  .arch {
    position: absolute;
    bottom: 0;
    left: 50%;
    width: 52%;
    height: 88%;
    border-radius: 999cqmax 999cqmax 0 0;
    background: #fff;
    opacity: .26;
  }
  .window .words {
    inset: var(--edge) calc(var(--edge) + 7cqmin) var(--edge) var(--edge);
    display: flex;
    flex-direction: column;
    justify-content: flex-end;
    width: auto;
    height: auto;
    min-width: 0;
    color: #130f26;
  }
  .window .words {
    --most-lines: 5;
  }
  .window .name {
    padding-bottom: .08em;
    font-weight: 800;
    text-wrap: wrap;
  }
  .portrait .window .words {
    bottom: 21cqmin;
    right: var(--edge);
  }
  .comptoir .window .words {
    bottom: 12cqmin;
    right: var(--edge);
  }
  .rive .window .words {
    inset: calc(var(--u) * 9) calc(var(--u) * 9) calc(var(--u) * 9) calc(var(--u) * 11);
    position: absolute;
    justify-content: center;
  }
  .aside {
    position: absolute;
    text-wrap: balance;
  }
  .vitrine .aside {
    top: 13.4cqmin;
    right: var(--edge);
    left: calc(var(--win) + 4cqmin);
    font-size: var(--t-l);
    line-height: 1.1;
  }
  .portrait .aside {
    top: calc(var(--win) + 18cqmin);
    left: var(--edge);
    font-size: var(--t-l);
  }
  .comptoir .aside {
    top: calc(var(--win) + 19cqmin);
    left: var(--edge);
    width: calc(100cqw - 2 * var(--edge) - 58cqmin);
    font-size: var(--t-l);
    line-height: 1.1;
  }
  .comptoir.square .aside {
    width: 60cqmin;
    font-size: var(--t-m);
  }
  .rive .aside {
    position: relative;
    flex: 0 1 calc(var(--u) * 70);
    font-size: calc(var(--u) * 12);
    line-height: 1.1;
  }

  .coral {
    --tone: radial-gradient(circle at 50% 42%, #ffa592, #ff8f7a 55%, #f5775f);
  }
  .lilac {
    --tone: radial-gradient(circle at 50% 42%, #e2d3fb, #cbb6f2 55%, #b9a0ea);
  }
  .mint {
    --tone: radial-gradient(circle at 50% 42%, #d5f7ea, #b4ecd8 55%, #9adfc6);
  }
  .sand {
    --tone: radial-gradient(circle at 50% 42%, #fbe3c6, #f4cda0 55%, #ebbb85);
  }
  .sky {
    --tone: radial-gradient(circle at 50% 42%, #cfe6ff, #abd2fb 55%, #92c1f3);
  }
`;
