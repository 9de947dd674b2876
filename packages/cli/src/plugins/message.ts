import type { AnswerTo, Question } from './question.js';

/** A question on its way to a plug-in's process. */
export interface Message {
  readonly number: number;
  readonly question: Question;
}

/** Number of the reply to no question, which says that questions may come. */
export const ready = 0;

/** What comes back: an answer, or what went wrong. */
export interface Reply {
  readonly number: number;
  readonly answer?: AnswerTo<Question>;
  readonly problem?: { readonly isInput: boolean; readonly message: string };
}
