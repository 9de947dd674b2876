import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';

/** The contender, scenario and path of the runs that left most bad debt, the worst first. */
export async function worstRuns(folder: string, howMany: number): Promise<string[]> {
  const file = await asyncBufferFromFile(`${folder}/runs.parquet`);
  const columns = ['contender', 'scenario', 'path', 'badDebt'];
  const runs = await parquetReadObjects({ file, columns });
  return runs
    .filter(({ badDebt }) => badDebt !== null)
    .sort((a, b) => b.badDebt - a.badDebt)
    .slice(0, howMany)
    .map(({ contender, scenario, path }) => `${contender} in ${scenario}, path ${path}`);
}
