import { parseAnswer } from './answer.js';
import { LineProcess } from './lineProcess.js';
import type { Question } from './question.js';

/** A program that was silent so often, one question after the other, is not asked any more. */
const mostSilences = 20;

/**
 * A program that names prices. It is given one JSON object a line on its standard input, a
 * {@link Question} with an `id`, and prints one for each on its standard output: `{"price": 1850.5}`,
 * or `{}` not to bid. It may repeat the `id`: then an answer is never taken for that of another
 * question. What it prints before its first JSON object is skipped; any other line that is not a JSON
 * object, or whose price is not a number above zero, is a bid not made. So is an answer that comes too
 * late, which is skipped when it comes. A program that ends answers nothing from then on, and one that
 * says nothing in time to 20 questions in a row is ended. Its standard error is passed through.
 */
export class BiddingModel {
  private process: LineProcess | undefined;
  private questions = 0;
  /** Earlier questions whose answers are still to come. */
  private missing = 0;
  private silences = 0;
  private hasAnswered = false;

  /** @param timeLimit - for one answer, in milliseconds of wall-clock time. */
  constructor(
    private readonly command: readonly string[],
    private readonly timeLimit: number,
  ) {}

  /**
   * The price that the program names, in debt asset per collateral asset; `undefined` for no bid.
   * Starts the program at the first question.
   *
   * @throws {@link BiddingModelError} if it cannot be started.
   */
  price(question: Question): number | undefined {
    if (this.silences >= mostSilences) return undefined;
    this.process ??= new LineProcess(this.command);
    this.questions += 1;
    this.process.write(JSON.stringify({ id: this.questions, ...question }));
    return this.await(this.process, performance.now() + this.timeLimit);
  }

  /** Ends the program. */
  close(): void {
    this.process?.close();
    this.silences = mostSilences;
  }

  private await(process: LineProcess, deadline: number): number | undefined {
    let isPreamble = false;
    for (let line = process.read(deadline); line !== undefined; line = process.read(deadline)) {
      const answer = parseAnswer(line);
      if (!answer && !this.hasAnswered) isPreamble = true;
      else {
        this.hasAnswered = true;
        this.silences = 0;
        if (this.isForLast(answer?.id)) return answer?.price;
      }
    }
    this.noteSilence(isPreamble);
    return undefined;
  }

  /** Whether an answer is for the last question, by its id, or by order if it has none. */
  private isForLast(id: number | undefined): boolean {
    if (id !== undefined) {
      this.missing = Math.max(0, this.questions - id - 1);
      return id === this.questions;
    }
    if (this.missing === 0) return true;
    this.missing -= 1;
    return false;
  }

  // What was taken for a preamble may have been meant as the answer: then none is to come.
  private noteSilence(isPreamble: boolean): void {
    if (!isPreamble) this.missing += 1;
    this.silences += 1;
    if (this.silences >= mostSilences) this.close();
  }
}
