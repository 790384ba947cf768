import { texts as announceTexts } from '../announce/texts.ts';
import { texts } from './texts.ts';

/** What the board shows. */
export type View =
  | { readonly is: 'announce' }
  | { readonly is: 'on-screen' }
  | { readonly is: 'today' }
  | { readonly is: 'write' }
  /** Of a press that was made here. */
  | { readonly is: 'receipt'; readonly press: string };

export type Tab = 'announce' | 'on-screen' | 'today';

export const HOME: View = { is: 'announce' };

/** The tab that a view belongs to. */
export function tabOf(view: View): Tab {
  return view.is === 'on-screen' || view.is === 'today' ? view.is : 'announce';
}

/** @param standing - How many announcements are on the screens. */
export function headingOf(view: View, standing: number): string {
  switch (view.is) {
    case 'on-screen':
      return standing === 0 ? announceTexts.nothingStands : announceTexts.stands(standing);
    case 'today':
      return texts.today;
    case 'write':
      return announceTexts.write;
    default:
      return texts.announce;
  }
}
