import type { Results } from '@liqlab/report';
import { PluginLostError } from '../errors.js';
import type { ReportFiles } from '../output/outputFolder.js';
import type { PluginContents, PluginHost } from '../plugins/question.js';

/** What reporters of the user's own made, and what went wrong with some of them. */
export interface OwnReports {
  readonly files: ReportFiles;
  readonly problems: readonly string[];
}

/** Asks the reporters for their files; one that fails has none, and the others have theirs. */
export async function ownReports(
  results: Results,
  used: ReadonlyMap<string, PluginContents>,
  host: PluginHost,
): Promise<OwnReports> {
  const files: Record<string, string> = {};
  const problems: string[] = [];
  try {
    for (const [plugin, { reports }] of used) {
      for (const file of reports) {
        try {
          files[file] = await host.ask({ ask: 'report', plugin, file, results });
        } catch (error) {
          const { problem } = error as Partial<PluginLostError>;
          const why = error instanceof PluginLostError ? problem : String(error);
          problems.push(`${file} is not written: ${plugin} ${why}`);
        }
      }
    }
    return { files, problems };
  } finally {
    host.close();
  }
}
