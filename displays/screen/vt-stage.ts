import { css, LitElement, type PropertyValues } from 'lit';
import type { SlideContext } from '../slides/slide-element.ts';
import { motionLevel } from '../styles/motion.ts';
import { fadeIn } from './fade-in.ts';
import { painted } from './painted.ts';
import type { ScenePlan } from './screen-plan.ts';
import './vt-region.ts';
import type { VtRegion } from './vt-region.ts';

interface Scene extends ScenePlan {
  readonly is: 'leaving' | 'standing' | 'coming';
}

/**
 * The stage: the layout that stands, with its regions. The layout that comes is made ready beneath and takes over as a
 * whole; the old one stays until every region of the new one shows something.
 */
export class VtStage extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      position: absolute;
      inset: 0;
      isolation: isolate;
    }
    .scene {
      position: absolute;
      inset: 0;
      isolation: isolate;
      z-index: 1;
    }
    .leaving {
      z-index: 2;
    }
    .standing {
      z-index: 3;
    }
  `;

  static override readonly properties = {
    scene: { attribute: false },
    coming: { attribute: false },
    context: { attribute: false },
    isCovered: { type: Boolean },
    _leaving: { state: true },
  };

  scene: ScenePlan | undefined;
  coming: ScenePlan | undefined;
  context: SlideContext | undefined;
  isCovered = false;

  private _leaving: ScenePlan | undefined;

  /** The boxes of the layouts that are there. Kept by hand: a region stays the same element as its layout comes and goes. */
  readonly #boxes = new Map<string, HTMLElement>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('frame-changed', this.#look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('frame-changed', this.#look);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const former = changed.get('scene');
    if (changed.has('scene') && former && former.layoutId !== this.scene?.layoutId) this._leaving = former;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#arrange();
    const former = changed.get('scene');
    if (!changed.has('scene') || !former || former.layoutId === this.scene?.layoutId) return;
    const standing = this.renderRoot.querySelector('.standing');
    if (standing && this.context) fadeIn(standing, motionLevel(this.context));
    this.#look();
  }

  /** Brings boxes and regions in line with the plans. */
  #arrange(): void {
    const scenes: Scene[] = [];
    const { _leaving: leaving, scene, coming } = this;
    if (leaving && leaving.layoutId !== scene?.layoutId) scenes.push({ ...leaving, is: 'leaving' });
    if (scene) scenes.push({ ...scene, is: 'standing' });
    if (coming && !scenes.some(({ layoutId }) => layoutId === coming.layoutId)) {
      scenes.push({ ...coming, is: 'coming' });
    }
    for (const [id, box] of this.#boxes) {
      if (scenes.some(({ layoutId }) => layoutId === id)) continue;
      box.remove();
      this.#boxes.delete(id);
    }
    for (const there of scenes) {
      let box = this.#boxes.get(there.layoutId);
      if (!box) {
        box = document.createElement('div');
        this.#boxes.set(there.layoutId, box);
        this.renderRoot.append(box);
      }
      box.className = `scene ${there.is}`;
      this.#dressRegions(box, there);
    }
  }

  #dressRegions(box: HTMLElement, { regions, is }: Scene): void {
    const standing = new Map([...box.querySelectorAll('vt-region')].map((region) => [region.id, region]));
    for (const { name, area, now, next } of regions) {
      const region: VtRegion = standing.get(name) ?? document.createElement('vt-region');
      standing.delete(name);
      const { context } = this;
      const isCovered = this.isCovered || is === 'leaving';
      const told = { id: name, area, now, next: is === 'leaving' ? undefined : next, context, isCovered };
      Object.assign(region, told satisfies Partial<VtRegion>);
      if (!region.isConnected) box.append(region);
    }
    for (const region of standing.values()) region.remove();
  }

  /** Lets the old layout go once the new one stands whole and its fade is over. */
  readonly #look = async (): Promise<void> => {
    if (!this._leaving) return;
    const standing = this.renderRoot.querySelector('.standing');
    if (!standing) return;
    const isWhole = () => [...standing.querySelectorAll('vt-region')].every((region) => region.hasSlide);
    if (!isWhole()) return;
    await Promise.allSettled(standing.getAnimations().map((animation) => animation.finished));
    await painted();
    if (isWhole()) this._leaving = undefined;
  };
}

customElements.define('vt-stage', VtStage);

declare global {
  interface HTMLElementTagNameMap {
    'vt-stage': VtStage;
  }
}
