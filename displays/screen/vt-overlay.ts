import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import type { AnnouncementCue } from '../../playlists/timeline/cues-at.ts';
import type { SlideContext } from '../slides/slide-element.ts';
import { fontsReady } from '../styles/fonts.ts';
import { EASE, MOTION, motionLevel } from '../styles/motion.ts';
import { painted } from './painted.ts';
import { tell } from './screen-events.ts';
import './vt-banner.ts';
import './vt-emergency.ts';
import './vt-takeover.ts';

/**
 * What lies above the stage: one announcement. Comes and goes by the motion of its style (an emergency: by none), and
 * says when it was painted, which is what its receipt counts.
 */
export class VtOverlay extends LitElement {
  static override readonly styles = css`
    :host {
      position: absolute;
      inset: 0;
      z-index: 5;
      pointer-events: none;
      overflow: hidden;
    }
    vt-banner {
      position: absolute;
      inset: auto 0 0;
      height: var(--banner-height, 18.6cqh);
    }
    vt-takeover,
    vt-emergency {
      position: absolute;
      inset: 0;
    }
  `;

  static override readonly properties = {
    cue: { attribute: false },
    context: { attribute: false },
    locales: { attribute: false },
    onPainted: { attribute: false },
    _standing: { state: true },
  };

  cue: AnnouncementCue | undefined;
  context: SlideContext | undefined;
  locales: readonly string[] = [];
  /** Told of each painted cue; answers whether it was the first time. */
  onPainted: (cue: string) => boolean = () => true;

  /** The one that stands: the cue, or the former while it leaves. */
  private _standing: AnnouncementCue | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('cue')) return;
    const former = this._standing;
    if (this.cue !== undefined || former === undefined) this._standing = this.cue;
    else if (this.#level(former) !== 'full') this._standing = undefined;
    else void this.#leave(former);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { cue } = this;
    if (!changed.has('cue') || cue === undefined) return;
    const isOther = changed.get('cue')?.id !== cue.id;
    if (isOther) {
      this.#enter(cue);
      void this.#receipt(cue.id);
    }
  }

  protected override render() {
    const { _standing: cue, context, locales } = this;
    if (!cue || !context) return nothing;
    switch (cue.content.style) {
      case 'banner':
        return html`<vt-banner .cue=${cue} .context=${context} .locales=${locales}></vt-banner>`;
      case 'takeover':
        return html`<vt-takeover .cue=${cue} .context=${context} .locales=${locales}></vt-takeover>`;
      case 'emergency':
        return html`<vt-emergency .cue=${cue} .locales=${locales}></vt-emergency>`;
    }
  }

  async #receipt(cue: string): Promise<void> {
    await fontsReady();
    await painted();
    if (this.cue?.id !== cue || !this.context) return;
    if (this.onPainted(cue)) tell(this, 'cue-shown', { cue, atMs: this.context.now() });
  }

  #enter(cue: AnnouncementCue): void {
    const element = this.renderRoot.firstElementChild;
    const level = this.#level(cue);
    if (!element || level === 'still') return;
    for (const animation of element.getAnimations()) animation.cancel();
    if (level === 'calm') element.animate({ opacity: [0, 1] }, { duration: MOTION.calmMs });
    else if (cue.content.style === 'banner') {
      const keyframes = { transform: ['translateY(100%)', 'none'] };
      element.animate(keyframes, { duration: MOTION.pushMs, easing: EASE.move });
    } else {
      const keyframes = { transform: ['translateY(100%)', 'none'] };
      element.animate(keyframes, { duration: MOTION.inMs, easing: EASE.in });
    }
  }

  async #leave(cue: AnnouncementCue): Promise<void> {
    const element = this.renderRoot.firstElementChild;
    const keyframes = { transform: ['none', 'translateY(100%)'] };
    const timing = { duration: MOTION.outMs, easing: EASE.out, fill: 'forwards' } as const;
    const leaving = element?.animate(keyframes, timing);
    await leaving?.finished.catch(() => undefined);
    leaving?.cancel();
    if (this._standing === cue && this.cue === undefined) this._standing = undefined;
  }

  /** An emergency never moves. */
  #level(cue: AnnouncementCue) {
    if (cue.content.style === 'emergency' || !this.context) return 'still';
    return motionLevel(this.context);
  }
}

customElements.define('vt-overlay', VtOverlay);

declare global {
  interface HTMLElementTagNameMap {
    'vt-overlay': VtOverlay;
  }
}
