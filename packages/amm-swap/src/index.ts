export * from './module.js';
export * from './sellToVenue/lotToSell.js';
export * from './sellToVenue/sellToVenue.js';
export * from './sellToVenue/sellToVenueParameters.js';
export * from './sellToVenue/sellToVenueRules.js';
export * from './sellToVenue/sellToVenueSale.js';
