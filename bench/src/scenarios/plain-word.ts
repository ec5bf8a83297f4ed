import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProject } from '../corpus/project.js';
import { median } from '../measure/statistics.js';
import type { Store } from '../measure/store.js';
import { runNode } from '../measure/usage.js';

/** Size in bytes of alternat's Word copies where the theme asks for no fonts in them: the median of a few. */
export async function measurePlainWord({
  store,
  repository,
}: {
  readonly store: Store;
  readonly repository: string;
}): Promise<number> {
  const root = join(store.folder, 'plain-word');
  writeProject({ repository, root, dossiers: 5 });
  const theme = join(root, 'templates/base.theme.yaml');
  const text = readFileSync(theme, 'utf8');
  const without = text.replace(/embed-fonts: \w+/, 'embed-fonts: none');
  if (without === text) throw new Error('The theme no longer says which fonts Word copies carry.');
  writeFileSync(theme, without);
  await runNode([join(repository, 'dist/cli/main.js'), 'build', '--format', 'docx'], {
    scratch: store.folder,
    cwd: root,
  });
  const output = join(root, 'output');
  const files = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.docx'),
  );
  const sizes = files.map((file) => statSync(join(output, file)).size);
  rmSync(root, { recursive: true });
  return median(sizes);
}
