import type { PersonRecord } from '../records/records.ts';
import type { Role } from '../records/role.ts';

export const ROLES = ['owner', 'manager', 'staff', 'viewer', 'installer'] as const satisfies readonly Role[];

/** Who may look at a store's documents; an installer sees its screens only. */
export const MAY_READ: readonly Role[] = ['owner', 'manager', 'staff', 'viewer'];
export const MAY_READ_SCREENS: readonly Role[] = [...MAY_READ, 'installer'];
export const MAY_EDIT: readonly Role[] = ['owner', 'manager'];
/** Staff announce, and nothing else. */
export const MAY_ANNOUNCE: readonly Role[] = ['owner', 'manager', 'staff'];
/** Installers pair, and nothing else. */
export const MAY_PAIR: readonly Role[] = ['owner', 'manager', 'installer'];

/** Role of a person in a store. Own properties only: a store named `constructor` gives nobody a role. */
export function roleIn(person: PersonRecord, store: string): Role | undefined {
  return Object.hasOwn(person.roles, store) ? person.roles[store] : undefined;
}

/** Stores that a person owns. */
export function ownedStores(person: PersonRecord): readonly string[] {
  return Object.keys(person.roles).filter((store) => person.roles[store] === 'owner');
}
