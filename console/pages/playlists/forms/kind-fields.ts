import { html, nothing, type TemplateResult } from 'lit';
import type { Item, Playlist } from '../../../../playlists/documents/playlist.ts';
import type { LocalizedText } from '../../../../playlists/documents/primitives.ts';
import { type ItemChange, withChange } from '../items/item-edits.ts';
import { itemName, languageName, textOf } from '../items/item-words.ts';
import type { ShopShelf } from '../shop-shelf.ts';
import { choiceField, textField, tickField } from './field-templates.ts';
import { texts } from './texts.ts';

/** What the fields of a kind are made with. */
export interface FieldContext {
  readonly shelf: ShopShelf;
  readonly playlist: Playlist;
  readonly isReadOnly: boolean;
  /** @param touched - The field: typing on in it is one step back. */
  readonly change: (change: ItemChange, touched: string) => void;
}

type ItemOf<K extends Item['kind']> = Extract<Item, { kind: K }>;

/** The fields that an item has for its kind. A new kind adds one line here. */
export function kindFields(item: Item, context: FieldContext): TemplateResult {
  switch (item.kind) {
    case 'spotlight':
      return spotlightFields(item, context);
    case 'live':
      return liveFields(item, context);
    case 'countdown':
      return choiceField({
        ...{ name: 'contest', label: texts.contest, value: item.contest, isReadOnly: context.isReadOnly },
        choices: context.shelf.contests.map(({ id, body }) => [id, body.name] as const),
        onChange: (contest) => context.change({ contest }, 'contest'),
      });
    case 'media':
      return choiceField({
        ...{ name: 'fit', label: texts.fit, value: item.fit, isReadOnly: context.isReadOnly },
        choices: [
          ['cover', texts.cover],
          ['contain', texts.contain],
        ],
        onChange: (fit) => context.change({ fit }, 'fit'),
      });
    case 'message':
      return messageFields(item, context);
    case 'playlist':
      return nestedFields(item, context);
  }
}

function spotlightFields(item: ItemOf<'spotlight'>, context: FieldContext): TemplateResult {
  return html`
    ${localizedFields('call', item.call, texts.call, context, texts.usualCall)}
    ${tickField('inStock', texts.inStock, item.conditions?.inStock === true, context.isReadOnly, (isOn) => {
      const conditions = withChange(item.conditions ?? {}, { inStock: isOn ? true : undefined });
      context.change({ conditions: emptyAsNone(conditions) }, 'inStock');
    })}
    <a class="small" href="/console/products/${item.product}">${texts.toProduct}</a>
  `;
}

function liveFields(item: ItemOf<'live'>, context: FieldContext): TemplateResult {
  const { shelf, playlist, isReadOnly, change } = context;
  const near = new Set(playlist.items.flatMap((one) => (one.kind === 'spotlight' ? [one.product] : [])));
  if (item.product !== undefined) near.add(item.product);
  return html`${choiceField({
    ...{ name: 'stream', label: texts.stream, value: item.stream, isReadOnly },
    choices: shelf.streams.map(({ id, body }) => [id, body.name] as const),
    onChange: (stream) => change({ stream }, 'stream'),
  })}
  ${choiceField({
    ...{ name: 'product', label: texts.streamProduct, value: item.product ?? '', isReadOnly },
    choices: [
      ['', texts.noProduct],
      ...[...near].map((id) => [id, textOf(shelf.product(id)?.name) || id] as const),
    ],
    onChange: (product) => change({ product: product === '' ? undefined : product }, 'product'),
  })}`;
}

function messageFields(item: ItemOf<'message'>, context: FieldContext): TemplateResult {
  const { shelf, isReadOnly, change } = context;
  const pictures = shelf.media.filter(({ type }) => type.startsWith('image/'));
  return html`
    ${localizedFields('title', item.title, texts.messageTitle, context)}
    ${localizedFields('text', item.text, texts.messageText, context)}
    <div class="pair">
      ${choiceField({
        ...{ name: 'tone', label: texts.tone, value: item.tone, isReadOnly },
        choices: [
          ['a', texts.toneA],
          ['b', texts.toneB],
          ['paper', texts.tonePaper],
        ],
        onChange: (tone) => change({ tone }, 'tone'),
      })}
      ${choiceField({
        ...{ name: 'picture', label: texts.picture, value: item.picture ?? '', isReadOnly },
        choices: [['', texts.noPicture], ...pictures.map(({ hash, name }) => [hash, name] as const)],
        onChange: (picture) => change({ picture: picture === '' ? undefined : picture }, 'picture'),
      })}
    </div>
  `;
}

function nestedFields(item: ItemOf<'playlist'>, context: FieldContext): TemplateResult {
  const others = (context.shelf.playlists ?? []).filter(({ body }) => body !== context.playlist);
  return html`${choiceField({
    ...{ name: 'playlist', label: texts.playlist, value: item.playlist, isReadOnly: context.isReadOnly },
    choices: others.map(({ id, body }) => [id, body.name] as const),
    onChange: (playlist) => context.change({ playlist }, 'playlist'),
  })}
    <a class="small" href="/console/playlists/${item.playlist}">${texts.openPlaylist}</a>`;
}

/** One line for each language of the store. */
function localizedFields(
  field: string,
  value: LocalizedText | undefined,
  label: (language: string) => string,
  { shelf, isReadOnly, change }: FieldContext,
  placeholder?: string,
) {
  const locales = shelf.store?.locales ?? [];
  if (locales.length === 0) return nothing;
  return locales.map((tag) =>
    textField({
      ...{ name: `${field}.${tag}`, label: label(languageName(tag)), value: value?.[tag] ?? '', isReadOnly },
      ...(placeholder === undefined ? {} : { placeholder }),
      onInput: (typed) => {
        const next = withChange(value ?? {}, { [tag]: typed === '' ? undefined : typed });
        const isGone = field === 'call' && Object.keys(next).length === 0;
        change({ [field]: isGone ? undefined : next }, `${field}.${tag}`);
      },
    }),
  );
}

/** Documents have no empty conditions. */
export function emptyAsNone<T extends object>(value: T): T | undefined {
  return Object.keys(value).length === 0 ? undefined : value;
}

/** The items that may take the place of one: not itself, not a playlist. */
export function fallbackChoices(
  item: Item,
  { playlist, shelf }: Pick<FieldContext, 'playlist' | 'shelf'>,
): readonly (readonly [string, string])[] {
  return playlist.items
    .filter(({ id, kind }) => id !== item.id && kind !== 'playlist')
    .map((other) => [other.id, itemName(other, shelf)] as const);
}
