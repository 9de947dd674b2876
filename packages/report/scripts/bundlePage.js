// Puts the script and the style of index.html together: npm run build does it.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const page = new URL('../page/', import.meta.url);

await build({
  entryPoints: {
    page: fileURLToPath(new URL('client.ts', page)),
    'page-style': fileURLToPath(new URL('page.css', page)),
  },
  outdir: fileURLToPath(new URL('../dist/bundle/', import.meta.url)),
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  platform: 'browser',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
