import { gameLaw } from './gameLaw.js';
import { judgeSales } from './judgeSales.js';

/** L2. */
export const debtIsAccountedFor = gameLaw({
  id: 'L2',
  title: 'the debt is accounted for',
  formula:
    'debt put up = repaid + written off + handed back + still owed, after every action; ' +
    'still owed = 0 when the sale is over',
  judge: ({ transcript }) => {
    const { accounts, arithmetic } = transcript.world.market;
    return judgeSales(transcript, ({ flows, sale, isOver }) => {
      for (const { token } of sale.position.debts) {
        const owed = flows.netOf(accounts.escrow, token);
        if (owed.lt(arithmetic.zero)) return `more debt was cleared than it had taken over`;
        if (isOver && !owed.isZero()) return `it is over, but ${owed} of its debt is in escrow`;
      }
      const [only, ...others] = sale.position.debts;
      if (!only || only.index || others.length > 0) return undefined;
      const putUp = flows.gaveOf(sale.position.owner, only.token);
      if (putUp.eq(flows.debt)) return undefined;
      return `the debt put up is ${flows.debt}, but the borrower was relieved of ${putUp}`;
    });
  },
});
