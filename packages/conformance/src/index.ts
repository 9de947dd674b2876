export { Exam } from './exam.js';
export * from './examine.js';
export * from './examOptions.js';
export * from './formatLawResult.js';
export type { Law, LawResult } from './law.js';
export * from './laws/laws.js';
export * from './scriptedMarket.js';
export * from './world/examWorld.js';
export type { Setting } from './world/setting.js';
