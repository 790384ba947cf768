import { Parser } from 'htmlparser2';
import { VitrineError } from '../../../playlists/vitrine-error.ts';
import { type OnRows, tooMany } from './read-rows.ts';
import { MAX_CELL, MAX_ROWS, type Row } from './row.ts';

const ITEMS = new Set(['item', 'entry']);
const MAX_DEPTH = 20;
const CHUNK = 65_536;
const WEB_PAGE = 'is a web page: does the address ask to sign in?';

/** Told by several elements in one item: joined with a bar. */
const LISTS = new Set(['image_link', 'additional_image_link', 'product_type', 'shipping']);

/**
 * Reads Google product data as XML, RSS 2.0 (`item`) or Atom (`entry`), fields with or without `g:`. Streams through the
 * text: no tree, no DTD, no entities but XML's own five, so that a bomb of entities has nothing to go off.
 *
 * @throws VitrineError invalid where it is no such file, or torn off; too-large
 */
export function googleXmlRows(text: string, onRows?: OnRows): readonly Row[] {
  const rows: Row[] = [];
  const open: string[] = [];
  let cells: Map<string, string> | undefined;
  let content = '';
  let root = '';
  let isEnding = false;
  let itemDepth = 0;
  const parser = new Parser(
    {
      onprocessinginstruction(name, data) {
        if (!name.toLowerCase().startsWith('!doctype')) return;
        if (/^!doctype\s+html/i.test(data)) throw unreadable(WEB_PAGE);
        throw unreadable('declares a document type: send it without');
      },
      onopentag(name, attributes) {
        if (root === '') root = name.toLowerCase();
        if (open.push(name) > MAX_DEPTH) throw unreadable(`is nested deeper than ${MAX_DEPTH}`);
        if (ITEMS.has(name)) {
          if (cells !== undefined) throw unreadable(`has <${name}> within <${name}>: a tag is not closed`);
          cells = new Map();
          itemDepth = open.length;
        } else if (cells !== undefined && name === 'link' && attributes.href !== undefined)
          addCell(cells, 'link', attributes.href);
        content = '';
      },
      ontext(part) {
        if (cells !== undefined && content.length < MAX_CELL) content += part;
      },
      onclosetag(name) {
        // A file that was torn off on its way would pass for a smaller catalogue.
        if (isEnding) throw unreadable(`ends within <${name}>: it was torn off, or a tag is not closed`);
        open.pop();
        if (cells === undefined) return;
        if (ITEMS.has(name)) {
          if (rows.length >= MAX_ROWS) throw tooMany();
          rows.push({ line: rows.length + 1, cells: Object.fromEntries(cells) });
          if (rows.length % 500 === 0) onRows?.(rows.length);
          cells = undefined;
        } else if (open.length === itemDepth) {
          // Deeper ones are not the item's own: the price of its shipping.
          addCell(cells, fieldName(name), content);
        }
        content = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let from = 0; from < text.length; from += CHUNK) parser.write(text.slice(from, from + CHUNK));
  isEnding = true;
  parser.end();
  if (root === 'html') throw unreadable(WEB_PAGE);
  if (root !== 'rss' && root !== 'feed' && root !== 'rdf:rdf')
    throw unreadable(`begins with <${root.slice(0, 40)}>: Google product data are RSS 2.0 or Atom`);
  return rows;
}

function fieldName(name: string): string {
  return name.replace(/^g:/, '').slice(0, 200);
}

function addCell(cells: Map<string, string>, name: string, value: string): void {
  const text = value.trim();
  if (text === '' || name === '__proto__') return;
  const before = cells.get(name);
  if (before === undefined) cells.set(name, text.slice(0, MAX_CELL));
  else if (LISTS.has(name) && before.length < MAX_CELL) cells.set(name, `${before}|${text}`);
}

function unreadable(reason: string): VitrineError {
  return new VitrineError('invalid', `The XML file ${reason}. Nothing was changed.`, {
    issues: [{ field: 'file', message: reason }],
  });
}
