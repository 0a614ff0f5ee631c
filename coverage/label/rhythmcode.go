package label

import (
	"fmt"
	"strconv"
	"strings"
)

// Code writes a rhythm for programs: "odd-weeks", "even-weeks", "every-3-weeks",
// "month-1-3", "month-last"; "" for every week.
func (r Rhythm) Code() string {
	switch {
	case r.Weekly():
		return ""
	case r.Month != 0:
		code := "month"
		for n := range 5 {
			if r.Month&(1<<n) != 0 {
				code += "-" + strconv.Itoa(n+1)
			}
		}
		if r.Month&Last != 0 {
			code += "-last"
		}
		return code
	case r.Parity == Odd:
		return "odd-weeks"
	case r.Parity == Even:
		return "even-weeks"
	}
	return fmt.Sprintf("every-%d-weeks", r.Every)
}

// RhythmOf reads what Code writes.
func RhythmOf(code string) (Rhythm, error) {
	var r Rhythm
	switch code {
	case "":
		return r, nil
	case "odd-weeks":
		return Rhythm{Every: 2, Parity: Odd}, nil
	case "even-weeks":
		return Rhythm{Every: 2, Parity: Even}, nil
	}
	if nths, ok := strings.CutPrefix(code, "month-"); ok {
		for nth := range strings.SplitSeq(nths, "-") {
			n, err := strconv.Atoi(nth)
			switch {
			case nth == "last":
				r.Month |= Last
			case err != nil || n < 1 || n > 5:
				return Rhythm{}, fmt.Errorf("%q is no rhythm of opening hours", code)
			default:
				r.Month |= 1 << (n - 1)
			}
		}
		return r, nil
	}
	weeks, _ := strings.CutPrefix(code, "every-")
	n, err := strconv.Atoi(strings.TrimSuffix(weeks, "-weeks"))
	if err != nil || n > 52 || (Rhythm{Every: uint8(n)}).Code() != code {
		return Rhythm{}, fmt.Errorf("%q is no rhythm of opening hours", code)
	}
	return Rhythm{Every: uint8(n)}, nil
}
