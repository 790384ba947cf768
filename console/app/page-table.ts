import { texts } from './texts.ts';

/** A page of the console, as the navigation shows it. */
export interface PageEntry {
  readonly name: PageName;
  /** In theme/icons.svg. */
  readonly icon: string;
  /** After `g`. */
  readonly key: string;
  readonly title: () => string;
  /** Whether the navigation folds to a rail: for a page of three panes or with a side panel, at this address. */
  readonly isWide?: (path: readonly string[]) => boolean;
  /** On a phone it stands in the bar at the foot; the others are in the drawer. */
  readonly isAtHand?: true;
  /** An installer pairs screens, and sees nothing else. */
  readonly forInstallers?: true;
}

export type PageName =
  | 'now'
  | 'screens'
  | 'playlists'
  | 'schedule'
  | 'products'
  | 'media'
  | 'announce'
  | 'settings';

const always = () => true;

/** All pages, in the order of the navigation. One that has no file yet is not shown. */
const PAGES: readonly PageEntry[] = [
  { name: 'now', icon: 'now', key: 'n', title: () => texts.now, isAtHand: true },
  {
    name: 'screens',
    icon: 'screens',
    key: 'e',
    title: () => texts.screens,
    isWide: ([screen]) => screen !== undefined && screen !== 'new',
    isAtHand: true,
    forInstallers: true,
  },
  { name: 'playlists', icon: 'playlists', key: 'p', title: () => texts.playlists, isWide: always },
  { name: 'schedule', icon: 'schedule', key: 'l', title: () => texts.schedule, isWide: always },
  { name: 'products', icon: 'products', key: 'o', title: () => texts.products },
  {
    name: 'media',
    icon: 'media',
    key: 'm',
    title: () => texts.media,
    isWide: ([medium]) => medium !== undefined,
  },
  { name: 'announce', icon: 'announce', key: 'a', title: () => texts.announce, isAtHand: true },
  { name: 'settings', icon: 'settings', key: 's', title: () => texts.settings },
];

/** Found by their file names, so that a page is added by its folder alone. */
const files = import.meta.glob('../pages/*/vt-*-page.ts');

function fileOf(name: PageName): (() => Promise<unknown>) | undefined {
  return files[`../pages/${name}/vt-${name}-page.ts`];
}

/** The pages that this role may open. */
export function pagesFor(role: string): readonly PageEntry[] {
  return PAGES.filter(
    (page) => fileOf(page.name) !== undefined && (role !== 'installer' || page.forInstallers === true),
  );
}

/** Loads the code of a page. @returns false where it cannot be had: the controller is gone, or has newer pages. */
export async function loadPage(page: PageEntry): Promise<boolean> {
  try {
    await fileOf(page.name)?.();
    return true;
  } catch (error) {
    console.warn(error);
    return false;
  }
}
