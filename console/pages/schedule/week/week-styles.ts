import { css } from 'lit';

/** Columns of days over one axis of hours; all heights are hours. */
export const weekStyles = css`
  :host {
    --hour: 48px;
    --axis: 52px;
  }
  .scroll {
    position: relative;
    overflow: auto;
    max-height: var(--week-height, 70vh);
    border: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-radius: var(--wa-border-radius-l);
    background: var(--wa-color-surface-default);
  }
  .grid {
    display: grid;
    grid-template-columns: var(--axis) repeat(var(--days), minmax(0, 1fr));
    min-width: calc(var(--axis) + var(--days) * 96px);
  }
  .head {
    position: sticky;
    z-index: 3;
    top: 0;
    padding: 6px 10px;
    border-inline-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    border-block-end: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    background: var(--wa-color-surface-default);
    line-height: 1.25;
  }
  .head.corner {
    border-inline-start: 0;
  }
  .head span {
    display: block;
    font-size: var(--wa-font-size-s);
  }
  .head.today,
  .head.today strong {
    color: var(--wa-color-brand-on-quiet);
  }
  .head small {
    font-weight: var(--wa-font-weight-semibold);
  }
  .axis,
  .day {
    position: relative;
    height: calc(var(--hours) * var(--hour));
  }
  .axis,
  .corner.head {
    position: sticky;
    left: 0;
    z-index: 3;
    background: var(--wa-color-surface-default);
  }
  .corner.head {
    z-index: 4;
  }
  .axis span {
    position: absolute;
    top: calc(var(--from) * var(--hour));
    right: 8px;
    transform: translateY(-50%);
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-xs);
    white-space: nowrap;
  }
  .axis span:first-child {
    transform: none;
  }
  .day {
    border-inline-start: var(--wa-border-width-s) solid var(--wa-color-surface-border);
    background: repeating-linear-gradient(
      to bottom,
      transparent 0 calc(var(--hour) - 1px),
      var(--wa-color-surface-border) calc(var(--hour) - 1px) var(--hour)
    );
  }
  .closed,
  .block,
  .loses,
  .change,
  .now {
    position: absolute;
    top: calc(var(--from) * var(--hour));
    height: calc(var(--size) * var(--hour));
  }
  /* Over the blocks: what plays then is seen by nobody inside. */
  .closed {
    z-index: 1;
    inset-inline: 0;
    pointer-events: none;
    background: repeating-linear-gradient(
      135deg,
      transparent 0 7px,
      color-mix(in oklab, var(--wa-color-text-quiet) 20%, transparent) 7px 8px
    );
  }
  .block,
  .loses {
    --edge: oklch(0.55 0.13 var(--hue));
    --tint: color-mix(in oklab, var(--edge) 17%, var(--wa-color-surface-raised));
  }
  .block.default {
    --edge: var(--wa-color-neutral-70);
    --tint: var(--wa-color-neutral-95);
  }
  :host-context(.wa-dark) .block,
  :host-context(.wa-dark) .loses {
    --edge: oklch(0.7 0.13 var(--hue));
    --tint: color-mix(in oklab, var(--edge) 22%, var(--wa-color-surface-raised));
  }
  :host-context(.wa-dark) .block.default {
    --edge: var(--wa-color-neutral-50);
    --tint: var(--wa-color-neutral-20);
  }
  .block {
    left: 3px;
    right: calc(3px + var(--lost) * 16px);
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 1px;
    margin: 0;
    padding: 4px 6px 4px 9px;
    border: 0;
    border-inline-start: 4px solid var(--edge);
    border-radius: 5px;
    background: var(--tint);
    box-shadow: inset 0 -1px 0 var(--wa-color-surface-default);
    font-size: var(--wa-font-size-s);
    line-height: 1.25;
    text-align: start;
    overflow: clip;
    cursor: pointer;
  }
  /* What is written stays in sight while its block is scrolled under the days' heads. */
  .words {
    position: sticky;
    top: 60px;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    max-width: 100%;
  }
  .block strong {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .block .note {
    font-size: var(--wa-font-size-xs);
  }
  .block vt-state-pill {
    min-width: max-content;
    margin-block-start: 3px;
    padding-inline: 6px;
    gap: 4px;
    font-size: var(--wa-font-size-xs);
    white-space: nowrap;
  }
  .block:hover {
    box-shadow: inset 0 0 0 1px var(--edge);
  }
  .block:focus-visible {
    z-index: 2;
    outline-offset: -1px;
  }
  .block[aria-pressed="true"] {
    z-index: 2;
    outline: 3px solid var(--wa-color-brand-fill-loud);
    outline-offset: -1px;
  }
  .block.tiny {
    padding-block: 0;
    font-size: var(--wa-font-size-xs);
  }
  .block.tiny strong {
    white-space: nowrap;
  }
  .loses {
    width: 14px;
    right: calc(3px + var(--lane) * 16px);
    border-radius: 4px;
    background: repeating-linear-gradient(
      135deg,
      var(--tint) 0 5px,
      color-mix(in oklab, var(--edge) 55%, var(--tint)) 5px 9px
    );
  }
  .change {
    z-index: 1;
    inset-inline: 0;
    height: auto;
    padding: 2px 6px;
    border-block-start: 2px dashed var(--wa-color-warning-border-loud);
    background: var(--wa-color-warning-fill-quiet);
    color: var(--wa-color-warning-on-normal);
    font-size: var(--wa-font-size-xs);
    pointer-events: none;
  }
  .now {
    z-index: 2;
    inset-inline: 0;
    height: 2px;
    background: var(--wa-color-brand-fill-loud);
    pointer-events: none;
  }
  .now::before {
    content: "";
    position: absolute;
    left: -5px;
    top: -4px;
    width: 10px;
    height: 10px;
    border-radius: 50%;
    background: var(--wa-color-brand-fill-loud);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 4px var(--wa-space-m);
    padding-block: var(--wa-space-xs);
    color: var(--wa-color-text-quiet);
    font-size: var(--wa-font-size-s);
  }
  @media (max-width: 760px) {
    .key {
      font-size: 14px;
    }
  }
`;
