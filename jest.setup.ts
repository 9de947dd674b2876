import fc from 'fast-check';

// The same cases on every machine and every day; change the seed to look for others.
fc.configureGlobal({ seed: 20210519 });
