import { expect, it, describe as suite } from '@jest/globals';
import { describe } from '../src/index.js';
import { idle, lost, pathFacts, run, sampleResults } from './sampleResults.js';

suite('describe', () => {
  it('names who did best and worst', () => {
    const text = describe(
      sampleResults([
        run('a', { recovery: 0.9, badDebt: 2000, borrowerLoss: 0.2, settlementP50: 720 }),
        run('b', { debtLiquidated: 30_000, keeperProfit: 5000 }),
      ]),
    );
    expect(text).toBe(
      'b recovered most of the debt put up for liquidation (100.00%), a least (90.00%); ' +
        'bad debt was largest with a (2K). ' +
        'The debt put up was not the same: 20K with a, 30K with b. ' +
        'b settled quickest (half of the sales at once), a slowest (12m 00s). ' +
        'Borrowers lost least with b (5.00% of the debt cleared), most with a (20.00%); ' +
        'keepers earned most with b (5K), least with a (1K).',
    );
  });

  it('says a tie as a tie, even where digits that no table shows differ', () => {
    const text = describe(
      sampleResults([run('a'), run('b', { borrowerLoss: 0.05000001 }), run('c')]),
    );
    expect(text).toContain('All 3 mechanisms recovered 100.00%');
    expect(text).toContain('no bad debt was left');
    expect(text).toContain('All 3 mechanisms settled half of the sales at once.');
    expect(text).toContain('Borrowers lost 5.00% of the debt cleared; keepers earned 1K.');
  });

  it('names all who share an end', () => {
    const text = describe(sampleResults([run('a'), run('b'), run('c', { recovery: 0.5 })]));
    expect(text).toContain('a and b recovered most');
    expect(text).toContain('c least (50.00%)');
  });

  it('speaks of one contender without comparing', () => {
    const text = describe(sampleResults([run('a', { badDebt: 5 })]));
    expect(text).toMatch(/^a recovered 100\.00% .*; bad debt was 5\. a put up 20K of debt\./);
    expect(text).not.toMatch(/most|least|quickest/);
  });

  it('says that nothing was liquidated', () => {
    expect(describe(sampleResults([idle('a'), idle('b')]))).toBe(
      'Nothing was liquidated: no sale was opened.',
    );
  });

  it('says that the whole book was set aside', () => {
    const paths = [{ ...pathFacts(0), positions: 0, debt: 0, collateral: 0 }];
    expect(describe(sampleResults([idle('a')], { paths }))).toBe(
      'Nothing was liquidated: every position of the book was set aside.',
    );
  });

  it('names who opened no sale while others did', () => {
    expect(describe(sampleResults([run('a'), idle('b')]))).toMatch(/b opened no sale\.$/);
  });

  it('says who failed', () => {
    expect(describe(sampleResults([run('a'), lost('b', 'no')]))).toMatch(
      /b failed in its run and has no numbers\.$/,
    );
    expect(describe(sampleResults([lost('b', 'no')]))).toBe(
      'b failed in its run and has no numbers.',
    );
  });

  it('says over how many paths the means are, and where they are over fewer', () => {
    const paths = [0, 1].map(pathFacts);
    const text = describe(sampleResults([run('a'), lost('a', 'no', 1)], { paths }));
    expect(text).toMatch(/^On the mean of 2 paths: a recovered/);
    expect(text).toMatch(/a failed in 1 of 2 runs: its means are over the others\.$/);
  });
});
