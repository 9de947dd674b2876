import { ArithmeticService } from '@liqlab/core';
import { PricePathService, VenueAccountService, VenueService } from '@liqlab/market';
import { ContainerModule } from 'inversify';

const reserve = 1e9;
const decimals = 18;

/** A desk that deals in any size, at the reference price less a spread. */
class Desk {
  permanentShare = 0;

  constructor(spread, firstPrice, account, arithmetic) {
    Object.assign(this, { spread, price: firstPrice, account, num: arithmetic.num });
  }

  advance(_now, referencePrice) {
    this.price = referencePrice;
  }
  shiftReference() {}
  reserves() {
    return { sold: this.num(reserve), bought: this.num(reserve) };
  }
  midPrice() {
    return this.price;
  }
  quoteSell(lot) {
    return lot * this.price * (1 - this.spread);
  }
  quoteBuy(spend) {
    return spend / (this.price * (1 + this.spread));
  }
  // The same in the run's arithmetic, rounded in favour of the desk.
  previewSell(lot) {
    return lot.times(this.num(this.price * (1 - this.spread))).quantize(decimals, 'down');
  }
  previewBuy(spend) {
    return spend.div(this.num(this.price * (1 + this.spread))).quantize(decimals, 'down');
  }
  sell(lot) {
    return this.previewSell(lot);
  }
  buy(spend) {
    return this.previewBuy(spend);
  }
}

export const market = () =>
  new ContainerModule(({ rebind }) => {
    rebind(VenueService)
      .toResolvedValue(
        (path, account, arithmetic) => new Desk(0.002, path.prices[0], account, arithmetic),
        [PricePathService, VenueAccountService, ArithmeticService],
      )
      .inSingletonScope();
  });
