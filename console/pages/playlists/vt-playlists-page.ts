import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { ConsolePage, type PageKey } from '../../app/console-page.ts';
import { texts } from './texts.ts';
import './vt-playlist-editor.ts';
import type { VtPlaylistEditor } from './vt-playlist-editor.ts';
import './vt-playlist-list.ts';
import type { VtPlaylistList } from './vt-playlist-list.ts';

/** The playlists: all of them, or one of them (`/console/playlists/<id>`). */
@customElement('vt-playlists-page')
export class VtPlaylistsPage extends ConsolePage {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  @query('vt-playlist-editor, vt-playlist-list') private shown!: VtPlaylistEditor | VtPlaylistList | null;

  override get pageKeys(): readonly PageKey[] {
    if (this.path[0] === undefined) return [{ keys: 'n', does: texts.keyNew }];
    return [
      { keys: 'Alt ↑ ↓', does: texts.keyMove },
      { keys: 'Space, Shift ↑ ↓', does: texts.keySelect },
      { keys: 'Enter', does: texts.keyEdit },
      { keys: 'Ctrl D', does: texts.keyDuplicate },
      { keys: 'Delete', does: texts.keyRemove },
      { keys: 'Ctrl Z, Ctrl Shift Z', does: texts.keyUndo },
      { keys: 'Ctrl Enter', does: texts.keyPublish },
      { keys: ', .', does: texts.keySecond },
      { keys: 'P', does: texts.keyPlay },
    ];
  }

  override focusSearch(): void {
    this.shown?.focusSearch();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#onKey);
  }

  override render() {
    const [id] = this.path;
    if (id === undefined) return html`<vt-playlist-list .desk=${this.desk}></vt-playlist-list>`;
    return keyed(id, html`<vt-playlist-editor .desk=${this.desk} playlistId=${id}></vt-playlist-editor>`);
  }

  #onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const isElsewhere = target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey;
    if (event.key !== 'n' || isElsewhere || event.defaultPrevented || this.path[0] !== undefined) return;
    event.preventDefault();
    void (this.shown as VtPlaylistList | null)?.create();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'vt-playlists-page': VtPlaylistsPage;
  }
}
