import { type Entry, entrySchema } from '../../../../playlists/documents/entry.ts';
import { checkRecurrence } from '../../../../playlists/documents/recurrence-check.ts';
import type { Schedule } from '../../../../playlists/documents/schedule.ts';
import { shareIssues } from '../../../../playlists/documents/share-mixes.ts';
import { withChange } from '../entries/entry-changes.ts';
import { type EntryForm, entryOf } from './entry-form.ts';
import { formTexts as texts } from './texts.ts';

/** Fields that can be wrong, in the order of the form. */
export const FORM_FIELDS = [
  'playlist',
  'aims',
  'everyWeeks',
  'ownRule',
  'from',
  'until',
  'dateFrom',
  'dateUntil',
  'priority',
  'share',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What is wrong, by field, in words. */
export type FormProblems = Partial<Readonly<Record<FormField, string>>>;

/** @param schedule - All others: shares mix with those. */
export function problemsOf(form: EntryForm, id: string, schedule: Schedule): FormProblems {
  const problems = { ...whatAndWhere(form), ...when(form), ...figures(form) };
  if (Object.keys(problems).length > 0) return problems;
  const entry = entryOf(form, id);
  // The schema judges; the sentences above say the same in the person's language.
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) return { playlist: parsed.error.issues[0]?.message ?? '' };
  return shareProblems(schedule, entry);
}

/** Under which field it is told what is wrong with another. */
const TOLD_UNDER: Readonly<Record<string, FormField>> = { layout: 'playlist', tags: 'aims', screens: 'aims' };

/** Those of fields where somebody was. @param touched - Names of the form's fields. */
export function problemsIn(problems: FormProblems, touched: ReadonlySet<string>): FormProblems {
  const told = new Set([...touched].map((name) => TOLD_UNDER[name] ?? name));
  return Object.fromEntries(Object.entries(problems).filter(([field]) => told.has(field)));
}

function whatAndWhere({ playlist, layout, aims, tags, screens }: EntryForm): FormProblems {
  return {
    ...(playlist === '' && layout === '' ? { playlist: texts.needsPlaylist } : {}),
    ...(aims === 'some' && tags.length + screens.length === 0 ? { aims: texts.needsTarget } : {}),
  };
}

function when(form: EntryForm): FormProblems {
  const { hours, from, until, dateFrom, dateUntil, repeats, ownRule, everyWeeks } = form;
  const hasTimes = hours !== 'times';
  const fault = repeats === 'own' ? checkRecurrence(ownRule.trim()) : undefined;
  return {
    ...(repeats === 'weeks' && !isWhole(everyWeeks, 1, 52) ? { everyWeeks: texts.badWeeks } : {}),
    ...(fault === undefined ? {} : { ownRule: texts.badRule }),
    ...(hasTimes || from !== '' ? {} : { from: texts.needsFrom }),
    ...(hasTimes || until !== '' ? {} : { until: texts.needsUntil }),
    ...(repeats !== 'none' && dateFrom === '' ? { dateFrom: texts.needsFirstDate } : {}),
    ...(dateFrom !== '' && dateUntil !== '' && dateUntil < dateFrom ? { dateUntil: texts.endsBefore } : {}),
  };
}

function figures({ priority, share }: EntryForm): FormProblems {
  return {
    ...(isWhole(priority, 0, 100) ? {} : { priority: texts.badPriority }),
    ...(share === undefined || isWhole(share, 1, 100) ? {} : { share: texts.badShare }),
  };
}

function shareProblems(schedule: Schedule, entry: Entry): FormProblems {
  const { entries } = withChange(schedule, { id: entry.id, before: undefined, after: entry });
  const issue = shareIssues(entries).find(({ index }) => entries[index]?.id === entry.id);
  if (issue === undefined) return {};
  return { share: issue.field === 'layout' ? texts.shareLayout : texts.sharePriority };
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
