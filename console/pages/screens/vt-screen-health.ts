import { css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ConsoleElement } from '../../app/console-element.ts';
import { bytesText, durationText, instantText, numberText } from '../../texts/formats.ts';
import { commonStyles } from '../../theme/common-styles.ts';
import type { ScreenPresence } from './screen-presence.ts';
import { texts } from './texts.ts';

/** What a screen's display tells of itself. */
@customElement('vt-screen-health')
export class VtScreenHealth extends ConsoleElement {
  static override styles = [
    commonStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: var(--wa-space-2xs) var(--wa-space-m);
      }
      dt {
        color: var(--wa-color-text-quiet);
      }
      dd {
        text-align: end;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) presence: ScreenPresence | null | undefined;
  @property({ attribute: false }) nowMs = 0;

  override render() {
    if (this.presence == null) return html`<p class="quiet">${texts.neverSeen}</p>`;
    return html`<dl>
      ${rowsOf(this.presence, this.nowMs).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>`;
  }
}

function rowsOf(presence: ScreenPresence, nowMs: number): readonly (readonly [string, string])[] {
  const { isConnected, sinceMs, address, viewport, client, health } = presence;
  const since = instantText(sinceMs, nowMs);
  const rows: (readonly [string, string])[] = [
    [isConnected ? texts.connectedSince : texts.lastSign, since],
    [texts.address, address],
    [texts.size, `${numberText(viewport.width)} × ${numberText(viewport.height)}`],
    [texts.software, client],
  ];
  if (health === undefined) return rows;
  rows.push(
    [texts.uptime, durationText(health.uptimeMs)],
    [texts.clock, texts.clockError(numberText(Math.max(1, Math.ceil(health.clockErrorMs))))],
    [
      texts.unsent,
      health.unsentFacts === 0 ? texts.unsentNone : texts.unsentKept(numberText(health.unsentFacts)),
    ],
    [texts.offline, health.isSecureContext ? texts.offlineSafe : texts.offlineUnsafe],
  );
  if (health.heapBytes !== undefined) rows.push([texts.memory, bytesText(health.heapBytes)]);
  return rows;
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-screen-health': VtScreenHealth;
  }
}
