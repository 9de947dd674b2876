import { ScriptedMarket } from '@liqlab/conformance';
import { exactArithmetic, type Position } from '@liqlab/core';
import { createStabilityPool, liquityV1Parameters, liquityV1Rules } from '@liqlab/stability-pool';

/** Liquity's own 110 %, and depositors who have put in all of their 15,000 LUSD. */
const parameters = liquityV1Parameters.parse({
  minimumRatio: '1.1',
  depositors: { initialShare: 1 },
});
const rules = liquityV1Rules(parameters, exactArithmetic);
const mechanism = createStabilityPool('liquity', rules, parameters, exactArithmetic);

const { num } = exactArithmetic;
const market = new ScriptedMarket(exactArithmetic);
const { ledger, accounts } = market;
const ether = ledger.addAsset('ETH', 18);
const dollar = ledger.addAsset('LUSD', 18);
const debtToken = ledger.addAsset('debt:LUSD', 18);
market.setPrice(ether, 2_000);
market.setPrice(dollar, 1);
ledger.endow(accounts.backstop, dollar, num(15_000));
ledger.endow(accounts.treasury, dollar, num(1_000));

const trove = (id: number, collateral: number, debt: number): Position => {
  const owner = ledger.addAccount('borrower', `borrower ${id}`);
  ledger.endow(owner, ether, num(collateral));
  ledger.endow(owner, debtToken, num(debt));
  const held = { asset: ether, amount: num(collateral), liquidationThreshold: num('0.9') };
  return {
    id,
    owner,
    collaterals: [held],
    debts: [{ asset: dollar, token: debtToken, amount: num(debt) }],
  };
};
const [risky, safe] = [trove(1, 10, 18_500), trove(2, 100, 50_000)];
mechanism.observe([risky, safe]);

const keeper = market.addKeeper('keeper', dollar, 0);
const sale = mechanism.open(risky, market);
market.post(sale.execute({ kind: 'chore', chore: 'open', by: keeper }, market));

console.log(`depositors: ${market.balance(accounts.backstop, ether)} ETH`);
console.log(`other borrowers: ${market.balance(accounts.coBorrowers, ether)} ETH`);
console.log(`and ${market.balance(accounts.coBorrowers, debtToken)} LUSD of debt`);
// → depositors: 8.067567567567567567 ETH
// → other borrowers: 1.882432432432432433 ETH
// → and 3500 LUSD of debt
