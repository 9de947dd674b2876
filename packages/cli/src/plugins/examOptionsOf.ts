import type { ExamOptions } from '@liqlab/conformance';
import { importPlugin } from './importPlugin.js';

/** What a module says of its mechanisms for the exam: its export `exam`, if it has one. */
export async function examOptionsOf(plugin: string): Promise<ExamOptions> {
  const { exam } = await importPlugin(plugin);
  return typeof exam === 'object' && exam !== null ? exam : {};
}
