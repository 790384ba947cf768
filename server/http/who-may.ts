import { VitrineError } from '../../playlists/vitrine-error.ts';
import { ownedStores, roleIn } from '../accounts/roles.ts';
import type { PersonRecord } from '../records/records.ts';
import type { Who } from './route.ts';

/**
 * Lets a call through or throws. A store that does not exist and one in which the person has no role are told alike, so
 * that names of stores cannot be tried out.
 *
 * @throws VitrineError unauthenticated, forbidden
 */
export function judge(who: Who, person: PersonRecord | undefined, store: string | undefined): void {
  if (who === 'anyone') return;
  if (person === undefined)
    throw new VitrineError('unauthenticated', 'Sign in first: POST /api/sessions, or the page /console.');
  if (who === 'signed-in') return;
  if (who === 'any-owner') {
    if (ownedStores(person).length === 0) throw new VitrineError('forbidden', 'Only an owner may do this.');
    return;
  }
  const role = store === undefined ? undefined : roleIn(person, store);
  if (role === undefined) throw new VitrineError('forbidden', 'You have no role in this store.');
  if (!who.includes(role))
    throw new VitrineError('forbidden', `Your role (${role}) may not do this; ${who.join(', ')} may.`);
}
