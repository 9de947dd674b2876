export * from './catalogue.js';
export * from './exitCode.js';
export * from './io.js';
export * from './main.js';
