// Writes what brute force finds of generated workloads; the models of latency are held against it in each check.
import { writeFileSync } from 'node:fs';
import { drawMixture, runLambda, runQueue } from '../lib/domain/latency/brute-force.fixture';

const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));
const found = { mixtures: many(120, drawMixture), lambdas: many(80, runLambda), queues: many(80, runQueue) };
writeFileSync('lib/domain/latency/brute-force.fixture.json', `${JSON.stringify(found, null, 1)}\n`);
