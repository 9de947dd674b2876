import { KeepersService, keeperParameters, makeKeeper } from '@liqlab/market';
import { ContainerModule } from 'inversify';

/** Leaves everything small to others, and pays half of its profit to be the first at the rest. */
class Whale {
  name = 'whale';
  capital = 50_000_000;
  usesFlashLoans = false;
  servesProtocol = false;
  reactionDelay = 0;
  trader = makeKeeper(
    keeperParameters.parse({ name: this.name, capital: this.capital, priorityShare: 0.5 }),
  );

  decide(offers, sight) {
    const large = offers.filter(({ kind, cost }) => kind === 'take' && cost.toNumber() > 20_000);
    return this.trader.decide(large, sight);
  }
}

export const market = ({ keepers }) =>
  new ContainerModule(({ rebind }) => {
    rebind(KeepersService).toConstantValue([...keepers.map(makeKeeper), new Whale()]);
  });
