import { css } from 'lit';

/** Labels in millimetres, black on white on every screen and sheet. */
export const labelStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--wa-space-m);
    margin-block-end: var(--wa-space-m);
  }
  .tools select {
    width: auto;
  }
  vt-problem,
  vt-band {
    margin-block-end: var(--wa-space-m);
  }
  .refused {
    columns: 320px;
    margin-block-end: var(--wa-space-m);
    font-size: var(--wa-font-size-s);
  }
  .sheets {
    overflow-x: auto;
  }
  .sheet {
    display: grid;
    grid-template-columns: repeat(3, 70mm);
    justify-content: center;
    width: 210mm;
    padding-block: 0.5mm;
    background: white;
    color: black;
  }
  .sheet.large {
    grid-template-columns: repeat(2, 99mm);
  }
  .label {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) 24mm;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 0 2mm;
    height: 37mm;
    padding: 3mm 3mm 3mm 4mm;
    overflow: hidden;
    outline: 0.1mm dashed #bbb;
    break-inside: avoid;
    font-size: 3.2mm;
    line-height: 1.2;
  }
  .large .label {
    grid-template-columns: minmax(0, 1fr) 36mm;
    height: 57mm;
    padding: 5mm;
    font-size: 4.2mm;
  }
  .brand {
    overflow: hidden;
    font-size: 0.8em;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    display: -webkit-box;
    overflow: hidden;
    font-size: 1.15em;
    font-weight: 650;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
  }
  .price {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 2mm;
    font-family: var(--wa-font-family-heading);
    font-size: 2.1em;
    font-weight: 800;
    line-height: 1;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .price s {
    font-size: 0.5em;
    font-weight: 500;
  }
  .code {
    grid-area: 1 / 2 / 4 / 3;
    display: grid;
    align-content: center;
    gap: 0.5mm;
    font-size: 2.2mm;
    text-align: center;
  }
  .code svg {
    display: block;
    width: 100%;
  }
  @media print {
    vt-page-header,
    .tools,
    vt-problem,
    vt-band,
    .refused {
      display: none;
    }
    .sheets {
      overflow: visible;
    }
    .sheet {
      padding: 0;
    }
  }
`;
