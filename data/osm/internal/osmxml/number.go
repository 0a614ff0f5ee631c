package osmxml

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"acces30/coverage/fault"
	"acces30/data/osm/internal/part"
)

// errNumber says that a coordinate is not a number.
var errNumber = fault.Errorf(fault.T("ce n'est pas un nombre", "not a number"))

// parseFixed reads degrees as 1e-7 degrees, rounded like those of PBF, half
// away from zero; false when they are beyond the limit in degrees.
func parseFixed(s string, limit int64) (int32, bool, error) {
	nano, ok := parseNano(s)
	if !ok {
		v, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil && !errors.Is(err, strconv.ErrRange) || math.IsNaN(v) {
			return 0, false, errNumber
		}
		if math.Abs(v) > float64(limit) {
			return 0, false, nil
		}
		nano = int64(math.Round(v * 1e9))
	}
	e7, onEarth := part.Fixed(nano, limit)
	return e7, onEarth, nil
}

// parseNano reads a plain decimal as 1e-9 units, exactly but for the digits
// beyond; false when it is written in another way or is beyond 999.
func parseNano(s string) (int64, bool) {
	digits, negative := strings.CutPrefix(s, "-")
	integer, fraction, _ := strings.Cut(digits, ".")
	if len(integer) == 0 || len(integer) > 3 {
		return 0, false
	}
	if strings.Trim(integer, "0123456789") != "" || strings.Trim(fraction, "0123456789") != "" {
		return 0, false
	}
	nano := int64(0)
	for _, c := range integer {
		nano = nano*10 + int64(c-'0')
	}
	for i := range 9 {
		nano *= 10
		if i < len(fraction) {
			nano += int64(fraction[i] - '0')
		}
	}
	if negative {
		nano = -nano
	}
	return nano, true
}
