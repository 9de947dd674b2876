/** A measure, and in how many runs it could not be computed. */
interface Faulty {
  readonly title: string;
  readonly fault?: { readonly runs: number; readonly message: string } | undefined;
}

/** What is to be said of measures that could not be computed in some runs, a line each. */
export function measureFaults(measures: readonly Faulty[]): string[] {
  return measures.flatMap(({ title, fault }) => {
    if (!fault) return [];
    const runs = fault.runs === 1 ? '1 run' : `${fault.runs} runs`;
    return [`${title}: no number in ${runs}; the first: ${fault.message}`];
  });
}
