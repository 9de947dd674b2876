import { Session } from 'node:inspector/promises';

/** Time spent in a function itself. */
export interface Sample {
  /** Address of the script; empty for what is not JavaScript. */
  readonly script: string;
  readonly name: string;
  readonly microseconds: number;
}

const intervalMicroseconds = 200;

/** Runs the body under the sampling profiler of V8. */
export async function sampled(body: () => void): Promise<readonly Sample[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: intervalMicroseconds });
  await session.post('Profiler.start');
  body();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const { samples = [], timeDeltas = [] } = profile;
  return samples.map((node, index) => {
    const { url = '', functionName = '' } = frames.get(node) ?? {};
    return { script: url, name: functionName, microseconds: timeDeltas[index] ?? 0 };
  });
}
