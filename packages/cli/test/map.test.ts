import { describe, expect, it } from '@jest/globals';
import { main } from '../src/index.js';
import { fileWith } from './temporaryFolder.js';
import { terminal } from './terminal.js';

async function map(...argv: readonly string[]) {
  const io = terminal();
  const code = await main(['map', ...argv], io);
  return { code, out: io.out(), err: io.err() };
}

const book = () =>
  fileWith('id,collateral,debt,threshold\na,10,768,0.8\nb,1,76,0.8\nc,1,10,0.8\n', 'b.csv');
const loans = () =>
  fileWith(
    'market,oracle_price,collateral,stablecoin,debt\nWETH,100,10,0,768\nWBTC,40000,1,0,9000\n',
    'loans.csv',
  );

describe('liqlab map', () => {
  it('draws a book by default, in at most 100 columns', async () => {
    const { code, out } = await map();
    expect(code).toBe(0);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out).toMatch(/^a book drawn for may-2021 with seed 1: 300 positions with debt/);
  });

  it('shows the levels of a book where something is added, and the price now', async () => {
    const { out } = await map('--book', book(), '--price', '100', '--step', '5%', '--depth', '20');
    const rows = out.split('\n').filter((line) => /^(now|-)/.test(line));
    expect(rows.map((row) => row.split(/ +/))).toEqual([
      ['now', '100', '0', '0', '0', '0', '0.00%', '0'],
      ['-5.00%', '95', '1', '768', '10', '768', '100.00%', '0'],
      ['-10.00%', '90', '1', '76', '1', '844', '100.00%', '0'],
    ]);
  });

  it('takes the price and the market of a file of loans', async () => {
    const { out } = await map('--book', loans(), '--market', 'WETH');
    expect(out).toMatch(/^WETH of loans\.csv: 1 positions with debt, price 100\n/);
  });

  it('prints JSON with every level and position', async () => {
    const { out } = await map('--book', book(), '--price', '100', '--bonus', '40%', '--json');
    const { levels, positions, price } = JSON.parse(out);
    expect([levels.length, positions.length, price]).toEqual([31, 3, 100]);
    expect(positions.map(({ isToxic }: { isToxic: boolean }) => isToxic)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each([
    [['--book', '/nowhere.csv'], /does not exist/],
    [['--book', loans()], /has loans of 2 markets\. Choose WETH or WBTC/],
    [['--book', book(), '--market', 'WETH'], /--market WETH is for a file of loans/],
    [['--scenario', 'clam'], /did you mean "calm"/],
    [['--price', '-1'], /number above 0/],
    [['--price', 'x'], /number above 0/],
    [['--step', '0'], /percentage from 0\.1 to 50/],
    [['--depth', '100'], /percentage from 1 to 99/],
    [['--bonus', 'much'], /percentage/],
  ])('%j is refused', async (argv, message) => {
    const { code, out, err } = await map(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
