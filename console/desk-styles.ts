import { css } from 'lit';

/** Where things stand on the desk: side, head, two columns; one below the other on a phone. */
export const deskStyles = css`
      .desk {
        display: grid;
        grid-template-columns: 228px 1fr;
        min-height: 100dvh;
      }
      .side {
        position: sticky;
        top: 0;
        display: flex;
        flex-direction: column;
        height: 100dvh;
        gap: 24px;
        padding: 26px 20px;
        border-right: 1px solid var(--line);
        background: var(--surface-side);
      }
      .who {
        display: grid;
        gap: 10px;
        margin-top: auto;
        overflow-wrap: anywhere;
      }
      main {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(300px, 380px);
        gap: 22px 30px;
        align-content: start;
        width: min(100%, 1280px);
        padding: 30px 28px;
      }
      .head {
        grid-column: 1 / -1;
        display: grid;
        gap: 4px;
      }
      .band {
        grid-column: 1 / -1;
        padding: 12px 16px;
        border-radius: var(--radius);
        background: var(--warn-quiet);
        color: var(--on-warn);
      }
      .column {
        display: grid;
        gap: 16px;
        align-content: start;
      }
      dl {
        display: grid;
        gap: 4px;
        margin: 14px 0 0;
      }
      dt {
        color: var(--text-quiet);
        font-size: 15px;
      }
      dd {
        margin: 0 0 12px;
        overflow-wrap: anywhere;
      }
      select.store {
        min-height: 38px;
      }
      @media (max-width: 900px) {
        .desk,
        main {
          grid-template-columns: minmax(0, 1fr);
        }
        .side {
          position: static;
          flex-flow: row wrap;
          height: auto;
          align-items: center;
          padding: 14px 20px;
          border: 0;
        }
        .who {
          display: flex;
          align-items: center;
          margin: 0 0 0 auto;
        }
        .who p {
          display: none;
        }
        main {
          padding: 24px 20px;
        }
      }
`;
