import { hash } from 'node:crypto';
import type { HashText } from '../../playlists/canonical-json.ts';

/** SHA-256 as base64url, for the domain, which has no hash of its own. */
export const hashText: HashText = (text) => hash('sha256', text, 'base64url');
