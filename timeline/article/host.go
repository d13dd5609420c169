package article

import (
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// inside are the ends of names that never leave a network (RFC 6761, 6762, 8375, 9476 and what ICANN keeps for it).
var inside = []string{"localhost", "local", "internal", "home.arpa", "alt"}

// isPublicName reports whether a host is one of the public network, as far as its name tells: a name with a dot in it
// that is not kept for use inside of networks, or a public address in any spelling.
func isPublicName(host string, public hostCheck) bool {
	host = strings.ToLower(strings.TrimRight(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return public(ip)
	}
	if ip, ok := numericHost(host); ok {
		return ip.IsValid() && public(ip)
	}
	return strings.Contains(host, ".") && !slices.ContainsFunc(inside, func(end string) bool {
		return host == end || strings.HasSuffix(host, "."+end)
	})
}

// numericHost reads the spellings of an IPv4 address that libraries of C understand: "2130706433", "0x7f.1",
// "0177.0.0.1". ok says that host is meant as a number (WHATWG URL, section 3.5); the address is not valid where it is
// none.
func numericHost(host string) (ip netip.Addr, ok bool) {
	parts := strings.Split(host, ".")
	if last := parts[len(parts)-1]; last == "" || last[0] < '0' || last[0] > '9' {
		return ip, false
	}
	if len(parts) > 4 {
		return ip, true
	}
	var all uint64
	for i, part := range parts {
		bits := 8
		if i == len(parts)-1 {
			bits = 8 * (5 - len(parts))
		}
		if strings.Contains(part, "_") { // which Go allows in numbers
			return ip, true
		}
		n, err := strconv.ParseUint(part, 0, 64)
		if err != nil || n >= 1<<bits {
			return ip, true
		}
		all = all<<bits | n
	}
	return netip.AddrFrom4([4]byte{byte(all >> 24), byte(all >> 16), byte(all >> 8), byte(all)}), true
}

// Bare gives an address without the name and the password that it may have in it, for showing and keeping it.
func Bare(address string) string {
	if !strings.Contains(address, "@") {
		return address
	}
	u, err := url.Parse(address)
	switch {
	case err != nil:
		scheme, rest, _ := strings.Cut(address, "://")
		return scheme + "://" + rest[strings.LastIndexByte(rest, '@')+1:]
	case u.User == nil:
		return address
	}
	u.User = nil
	return u.String()
}
