import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const read = (file: string): unknown => parse(readFileSync(`deploy/${file}`, 'utf8'));

describe('deploy/', () => {
  it('has an Indexed Job whose pods are as many as the shards', () => {
    const container = z.object({
      command: z.tuple([
        z.literal('npx'),
        z.literal('alternat'),
        z.literal('build'),
        z.literal('--shard'),
        z.string(),
      ]),
      volumeMounts: z.array(z.object({ name: z.string(), mountPath: z.string() })).nonempty(),
    });
    const job = z.object({
      apiVersion: z.literal('batch/v1'),
      kind: z.literal('Job'),
      metadata: z.object({ name: z.string() }),
      spec: z.object({
        completionMode: z.literal('Indexed'),
        completions: z.int(),
        parallelism: z.int(),
        template: z.object({
          spec: z.object({
            restartPolicy: z.enum(['Never', 'OnFailure']),
            containers: z.tuple([container]),
            volumes: z.array(z.object({ name: z.string() })).nonempty(),
          }),
        }),
      }),
    });
    const { spec } = job.parse(read('kubernetes-job.yaml'));
    const { containers, volumes } = spec.template.spec;
    expect(spec.parallelism).toBe(spec.completions);
    expect(containers[0].command[4]).toBe(`auto/${spec.completions}`);
    expect(volumes.map(({ name }) => name)).toEqual(containers[0].volumeMounts.map(({ name }) => name));
  });

  it('has a workflow whose matrix is as long as the shards', () => {
    const steps = z.array(z.object({ run: z.string().optional() }));
    const workflow = z.object({
      jobs: z.object({
        build: z.object({ strategy: z.object({ matrix: z.object({ shard: z.array(z.int()) }) }), steps }),
        merge: z.object({ needs: z.literal('build'), steps }),
      }),
    });
    const { build, merge } = workflow.parse(read('github-shards.yml')).jobs;
    const { shard } = build.strategy.matrix;
    expect(shard).toEqual(shard.map((_, at) => at + 1));
    const runs = (all: z.output<typeof steps>) => all.flatMap(({ run }) => run ?? []);
    expect(runs(build.steps)).toContain(
      `npx alternat build --shard \${{ matrix.shard }}/${shard.length} --report github`,
    );
    expect(runs(merge.steps)).toEqual(
      expect.arrayContaining(['npx alternat merge', 'npx alternat check --report github']),
    );
  });
});
