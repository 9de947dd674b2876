import { gameLaw } from './gameLaw.js';
import { judgeSales } from './judgeSales.js';
import { slackOfDebt } from './slack.js';

/** L4. */
export const debtIsClearedByMoney = gameLaw({
  id: 'L4',
  title: 'debt is cleared by money only',
  formula: 'debt that goes to the lender as repaid ≤ money that the lender received for it',
  judge: ({ transcript }) => {
    const { world } = transcript;
    const { lender } = world.market.accounts;
    return judgeSales(transcript, ({ flows, sale }) => {
      for (const { asset, token, index } of sale.position.debts) {
        const cleared = flows.receivedBy(lender, token).toNumber() * (index?.toNumber() ?? 1);
        const received = flows.receivedBy(lender, asset).toNumber();
        if (cleared > received + slackOfDebt(world, received)) {
          return `${cleared} of the debt counts as repaid, but the lender received ${received}`;
        }
      }
      return undefined;
    });
  },
});
