import type { ShopFeed } from '../link/shop-feed.ts';
import type { StoreApi } from '../link/store-api.ts';

/** Who is signed in. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: Readonly<Record<string, string>>;
}

/** A store in which the person has a role. */
export interface StoreRole {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** What roles are asked for. The controller judges; the console only does not offer what it would refuse. */
export type Deed = 'read' | 'edit' | 'announce' | 'pair' | 'own';

const MAY: Readonly<Record<Deed, readonly string[]>> = {
  read: ['owner', 'manager', 'staff', 'viewer'],
  edit: ['owner', 'manager'],
  announce: ['owner', 'manager', 'staff'],
  pair: ['owner', 'manager', 'installer'],
  own: ['owner'],
};

/** Whether a role may do this. */
export function mayDo(role: string, deed: Deed): boolean {
  return MAY[deed].includes(role);
}

/** Something that was done, said at the foot of the page for a while, with its way back. */
export interface Notice {
  readonly text: string;
  /** What the button says ("Remettre 42,90 €") and does. */
  readonly undo?: { readonly label: string; readonly act: () => Promise<void> };
}

/** What every page is handed: the store at hand, and what the console does for pages. */
export interface Desk {
  readonly store: StoreRole;
  readonly person: Person;
  readonly api: StoreApi;
  readonly feed: ShopFeed;
  may(deed: Deed): boolean;
  /** Why a control is disabled for this role, in words; `undefined` where it is not. */
  whyNot(deed: Deed): string | undefined;
  /** Opens an address of the console: `/console/screens/entrance`. */
  go(path: string): void;
  /** Says what was done, with its way back. What failed is said where it failed, never here. */
  say(notice: Notice): void;
}
