import { describe, expect, it } from 'vitest';
import { type Deed, mayDo } from '../../../console/app/desk.ts';
import { MAY_ANNOUNCE, MAY_EDIT, MAY_PAIR, MAY_READ, ROLES } from '../../../server/accounts/roles.ts';

/** The controller judges; the console must neither offer what it refuses nor hide what it allows. */
const RULES: Readonly<Record<Deed, readonly string[]>> = {
  read: MAY_READ,
  edit: MAY_EDIT,
  announce: MAY_ANNOUNCE,
  pair: MAY_PAIR,
  own: ['owner'],
};

describe('mayDo', () => {
  it.each(Object.entries(RULES))('offers "%s" to exactly those that the controller lets', (deed, allowed) => {
    expect(ROLES.filter((role) => mayDo(role, deed as Deed))).toEqual(
      ROLES.filter((role) => allowed.includes(role)),
    );
  });
});
