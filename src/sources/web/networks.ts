import ipaddr from 'ipaddr.js';

/** Global unicast (RFC 4291): `2000::/3`. What lies outside has no business on the web. */
const GLOBAL_UNICAST = 0b001;

/**
 * Whether an IP address is one of the public internet: not of this machine, a private or shared network, a link, a group or
 * a range that is kept for documents and tests. An IPv4 address inside an IPv6 one (mapped, or translated by NAT64) is looked
 * at itself; the other ways to hide one there (6to4, Teredo, IPv4-compatible) are never public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.range() === 'unicast';
  const bytes = parsed.toByteArray();
  if (parsed.match(ipaddr.parseCIDR('64:ff9b::/96'))) return isPublic(bytes.slice(-4).join('.'));
  return parsed.range() === 'unicast' && (bytes[0] ?? 0) >> 5 === GLOBAL_UNICAST;
}
