// `npm run serve`: pages brought up to date, then the controller, with Node's compiled code kept between starts.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { buildPages } from './build.ts';
import { ROOT } from './run-step.ts';

// In the environment too: the records' worker threads start with it.
process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'node');
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await buildPages();
await import('../server/main.ts');
