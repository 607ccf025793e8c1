import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublic } from '../../../src/sources/web/networks.ts';

describe('an IP address', () => {
  it.each(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '64:ff9b::101:101', '::ffff:8.8.8.8'])(
    'of the internet is public: %s',
    (address) => expect(isPublic(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.31.255.255',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    '64:ff9b:1::808:808',
    '100::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('of another network, or none, is not: %s', (address) => expect(isPublic(address)).toBe(false));

  it('is judged the same inside an IPv6 address as by itself', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const tail = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
        const alone = isPublic([a, b, c, d].join('.'));
        expect([isPublic(`::ffff:${tail}`), isPublic(`64:ff9b::${tail}`)]).toEqual([alone, alone]);
      }),
    );
  });
});
