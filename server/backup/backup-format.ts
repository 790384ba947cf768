/** Format of backup files; a later one is refused. The tables of the records carry their own number. */
export const BACKUP_FORMAT = 1;
