import type { Layout } from '../documents/layout.ts';

export const DEMO_LAYOUTS: Readonly<Record<string, Layout>> = {
  full: {
    name: 'Plein écran',
    regions: [{ name: 'main', x: 0, y: 0, width: 100, height: 100 }],
  },
  /** An L around the main region: tonight's draw beside it, the day's appointments below. */
  'with-side-bar': {
    name: 'En L, tirage et rendez-vous',
    regions: [
      { name: 'main', x: 0, y: 0, width: 73, height: 87 },
      { name: 'side', x: 73, y: 0, width: 27, height: 87, playlist: 'draw' },
      { name: 'foot', x: 0, y: 87, width: 100, height: 13, playlist: 'today' },
    ],
  },
};
