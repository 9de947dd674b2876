import { z } from 'zod';

const schema = z.object({
  id: z.number().optional().catch(undefined),
  price: z.unknown().optional(),
});

/** What a bidding model said in one line. */
export interface Answer {
  /** Of the question, if the model repeats it. */
  readonly id: number | undefined;
  /** In debt asset per collateral asset; `undefined` for no bid, or for what is no price. */
  readonly price: number | undefined;
}

/** The answer in a line; `undefined` if the line is not a JSON object. */
export function parseAnswer(line: string): Answer | undefined {
  const { data } = schema.safeParse(parseJson(line));
  if (!data) return undefined;
  const { id, price } = data;
  const isPrice = typeof price === 'number' && Number.isFinite(price) && price > 0;
  return { id, price: isPrice ? price : undefined };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
