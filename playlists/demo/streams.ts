import type { Stream } from '../documents/stream.ts';

/** Served by the controller itself as an endless sliding playlist (server/streams, from public/demo/live). */
export function demoStreams(poster: string | undefined): Readonly<Record<string, Stream>> {
  return {
    demo: {
      name: 'Démo au comptoir',
      kind: 'hls',
      address: '/streams/demo/live.m3u8',
      title: { fr: 'Le Pola Mini en main', en: 'Hands on the Pola Mini' },
      host: 'Inès',
      locale: 'fr',
      ...(poster === undefined ? {} : { poster }),
      sound: 'muted',
    },
  };
}
