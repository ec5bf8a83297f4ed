import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierId } from '../../bench/src/corpus/dossier.js';
import { doneIn, eventsIn, ManyDossiers } from './many-dossiers.js';
import { canMount, SmallDisk } from './small-disk.js';

/**
 * What holds for a project of so many dossiers, each with a PDF and a Word copy of five pages: the tests go on one from the
 * other. `timeout` is that of each, in ms.
 */
export function proveAtScale(dossiers: number, timeout: number): void {
  describe(`${dossiers} varied dossiers`, { timeout }, () => {
    let many: ManyDossiers;
    /** Digests of what a build that was killed and went on made. */
    let made: ReadonlyMap<string, string>;

    beforeAll(() => {
      many = new ManyDossiers(dossiers);
    }, timeout);
    afterAll(() => many.remove());

    it('are made, though the build is killed in the middle and goes on from there', async () => {
      const middle = Math.floor(many.artefacts / 2);
      const killed = await many.run(['build', '--jobs', '2', '--json'], (stdout) => doneIn(stdout) >= middle);
      expect(killed.code).toBeNull();
      const done = doneIn(killed.stdout);
      const before = [...many.digests()].filter(([path]) => /\.(pdf|docx)$/.test(path));
      expect(before.length).toBeGreaterThanOrEqual(done);
      expect(before.length).toBeLessThan(many.artefacts);

      const { summary } = await many.build();
      expect(summary).toMatchObject({ failed: 0, left: 0 });
      expect(summary.built + summary.reused).toBe(many.artefacts);
      expect(summary.reused).toBeGreaterThanOrEqual(done);
      made = many.digests();
      for (const [path, digest] of before) expect(made.get(path), path).toBe(digest);
    });

    it('differ from each other', () => {
      const artefacts = [...made].filter(([path]) => /\.(pdf|docx)$/.test(path));
      expect(artefacts).toHaveLength(many.artefacts);
      expect(new Set(artefacts.map(([, digest]) => digest)).size).toBe(many.artefacts);
    });

    it('are not made again where nothing changed', async () => {
      expect((await many.build()).summary).toMatchObject({ built: 0, reused: many.artefacts, failed: 0 });
      expect(many.digests()).toEqual(made);
    });

    it('are what a check expects', async () => {
      const { code, stdout } = await many.run(['check']);
      expect(stdout).toBe(`${many.artefacts} artefacts are what the sources and the manifest say\n`);
      expect(code).toBe(0);
    });

    it('are made again where one changed, and nothing else', async () => {
      const release = `data/${dossierId(2)}/press-release.yaml`;
      const artefacts = ['docx', 'pdf'].map((format) => `output/${dossierId(2)}/press-release.ko.${format}`);
      many.edit(release, (text) => text.replace('국제협력과', '국제협력담당관'));

      const { code, stderr, stdout } = await many.run(['check']);
      expect(code).toBe(1);
      const stale = [...`${stdout}${stderr}`.matchAll(/artefact-stale: (\S+) is stale/g)].map(
        ([, file]) => file,
      );
      expect(stale.sort()).toEqual(artefacts);

      const { summary, built } = await many.build();
      expect([...built].sort()).toEqual(artefacts);
      expect(summary).toMatchObject({ built: 2, reused: many.artefacts - 2 });
      expect((await many.run(['check'])).code).toBe(0);

      many.edit(release, (text) => text.replace('국제협력담당관', '국제협력과'));
      expect((await many.build()).summary).toMatchObject({ built: 0, reused: many.artefacts });
      expect(many.digests()).toEqual(made);
    });

    it('come out the same from three machines', async () => {
      for (const index of [1, 2, 3]) {
        const folders = ['--out', 'shards', '--cache', `.cache/${index}`];
        const { summary } = await many.build(['--shard', `${index}/3`, ...folders]);
        expect(summary.built).toBeGreaterThan(0);
        expect(summary.reused).toBe(0);
      }
      expect((await many.run(['merge', '--out', 'shards'])).code).toBe(0);
      const together = [...many.digests('shards')].filter(([path]) => !/-of-3\.json$/.test(path));
      expect(new Map(together)).toEqual(made);
    });

    it.skipIf(!canMount())('survive a disk that is full (only root may mount one)', async () => {
      const some = Array.from({ length: Math.min(dossiers, 50) }, (_, at) => dossierId(at + 1));
      const disk = new SmallDisk(join(many.root, 'disk'), some.length * 80_000);
      try {
        const folders = ['--out', 'disk/output', '--cache', 'disk/cache'];
        const { code, stdout } = await many.run(['build', ...some, '--jobs', '2', '--json', ...folders]);
        expect(code).toBe(1);
        expect(stdout).toContain('cannot be written: the disk is full.');
        expect(eventsIn(stdout).filter(({ type }) => type === 'job-failed').length).toBeGreaterThan(0);
        const whole = [...many.digests('disk/output')].filter(([path]) => path !== 'manifest.json');
        for (const [path, digest] of whole) expect(made.get(path), path).toBe(digest);
        const checked = await many.run(['check', ...some, ...folders]);
        expect(checked.code).toBe(1);
        expect(`${checked.stdout}${checked.stderr}`).not.toContain('artefact-altered');

        disk.grow(some.length * 800_000);
        const { summary } = await many.build([...some, ...folders]);
        expect(summary.reused).toBeGreaterThan(0);
        expect(summary).toMatchObject({ failed: 0, left: 0 });
        const expected = [...made].filter(([path]) => some.some((id) => path.startsWith(`${id}/`)));
        const found = [...many.digests('disk/output')].filter(([path]) => path !== 'manifest.json');
        expect(new Map(found)).toEqual(new Map(expected));
        expect((await many.run(['check', ...some, ...folders])).code).toBe(0);
      } finally {
        disk.remove();
      }
    });
  });
}
