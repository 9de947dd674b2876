// Serves the tarballs of a folder as a registry of npm would, so that what a user types can be tried:
// node localRegistry.mjs FOLDER prints the port that it listens on.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const packages = new Map(readdirSync(folder).map(packageIn));

function packageIn(file) {
  const text = execFileSync('tar', ['-xzOf', join(folder, file), 'package/package.json']);
  const manifest = JSON.parse(text.toString());
  const digest = createHash('sha512')
    .update(readFileSync(join(folder, file)))
    .digest('base64');
  return [manifest.name, { file, manifest, integrity: `sha512-${digest}` }];
}

function documentOf({ file, manifest, integrity }, host) {
  const { name, version } = manifest;
  const dist = { tarball: `http://${host}/tarballs/${file}`, integrity };
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist } },
  };
}

const server = createServer(({ url, headers }, response) => {
  const path = decodeURIComponent(url.slice(1));
  const tarball = /^tarballs\/([\w.-]+\.tgz)$/.exec(path)?.[1];
  const found = packages.get(path);
  if (tarball) response.end(readFileSync(join(folder, tarball)));
  else if (found) response.end(JSON.stringify(documentOf(found, headers.host)));
  else response.writeHead(404).end('{}');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
