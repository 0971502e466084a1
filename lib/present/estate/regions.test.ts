import { expect, test } from 'vitest';
import { awsRegions, findBadRegion, parseRegions } from './regions';

test('names are split at commas and spaces, each once', () => {
  expect(parseRegions(' us-east-1, eu-west-1\nus-east-1 ')).toEqual(['us-east-1', 'eu-west-1']);
  expect(parseRegions('')).toEqual([]);
});

test('what has not the shape of a region is named', () => {
  expect(findBadRegion(['us-east-1', 'Ireland'])).toBe('Ireland');
  expect(findBadRegion([...awsRegions, 'us-gov-west-1'])).toBeNull();
});
