package importer

import "strings"

// asciiDomain writes each label that is not ASCII as "xn--…", by RFC 3492, so
// that a domain typed in letters and one copied from a header compare equal.
func asciiDomain(domain string) string {
	labels := strings.FieldsFunc(domain, func(r rune) bool { return r == '.' || r == '。' })
	for i, label := range labels {
		labels[i] = punycode(label)
	}
	return strings.Join(labels, ".")
}

func punycode(label string) string {
	const base, initialBias, initialN = 36, 72, 128
	var out []byte
	input := []rune(label)
	for _, r := range input {
		if r < initialN {
			out = append(out, byte(r))
		}
	}
	basic := len(out)
	if basic == len(input) {
		return label
	}
	if basic > 0 {
		out = append(out, '-')
	}
	n, delta, bias := rune(initialN), 0, initialBias
	for done := basic; done < len(input); {
		next := rune(0x7fffffff)
		for _, r := range input {
			if r >= n && r < next {
				next = r
			}
		}
		delta += int(next-n) * (done + 1)
		n = next
		for _, r := range input {
			if r < n {
				delta++
			}
			if r != n {
				continue
			}
			q := delta
			for k := base; ; k += base {
				t := min(max(k-bias, 1), 26)
				if q < t {
					break
				}
				out = append(out, digit(t+(q-t)%(base-t)))
				q = (q - t) / (base - t)
			}
			out = append(out, digit(q))
			bias = adapt(delta, done+1, done == basic)
			delta = 0
			done++
		}
		delta++
		n++
	}
	return "xn--" + string(out)
}

func adapt(delta, points int, first bool) int {
	if first {
		delta /= 700
	} else {
		delta /= 2
	}
	delta += delta / points
	k := 0
	for ; delta > 455; k += 36 {
		delta /= 35
	}
	return k + 36*delta/(delta+38)
}

func digit(d int) byte {
	if d < 26 {
		return byte('a' + d)
	}
	return byte('0' + d - 26)
}
