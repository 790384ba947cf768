// What the board shows after its first page.
import '../announce/vt-announcement.ts';
import '../announce/vt-message-fields.ts';
import '../announce/vt-press-sheet.ts';
import '../announce/vt-today.ts';
