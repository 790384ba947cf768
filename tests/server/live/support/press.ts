import { randomUUID } from 'node:crypto';
import type { AnnouncementRequest } from '../../../../playlists/documents/preset.ts';

/** A press of staff: a banner to everybody, unless told otherwise. */
export function press(over: Partial<AnnouncementRequest> = {}): AnnouncementRequest {
  return {
    id: randomUUID(),
    content: { style: 'banner', title: { fr: 'Flash' }, text: {}, symbol: 'gift' },
    ...over,
  };
}
