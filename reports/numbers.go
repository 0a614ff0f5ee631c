package reports

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"acces30/coverage/road"
)

// Integer writes a whole number with its thousands apart: 12 345 or 12,345.
func Integer(l Lang, n int) string {
	return localise(l, strconv.Itoa(n))
}

// Decimal writes a number with a fixed count of decimals: 12 345,6.
func Decimal(l Lang, x float64, decimals int) string {
	return localise(l, strconv.FormatFloat(x, 'f', decimals, 64))
}

// Number writes a number with the decimals that it has: 12 345 or 0,25.
func Number(l Lang, x float64) string {
	return localise(l, strconv.FormatFloat(x, 'f', -1, 64))
}

// localise groups the thousands of a number in Go's notation and sets the
// language's decimal mark. French groups with a no-break space.
func localise(l Lang, digits string) string {
	group, mark := "\u00a0", ","
	if l == English {
		group, mark = ",", "."
	}
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "\u2212", digits[1:]
	}
	whole, fraction, decimal := strings.Cut(digits, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if decimal {
		b.WriteString(mark)
		b.WriteString(fraction)
	}
	return b.String()
}

// plainNumber is a number as domain values spell it.
var plainNumber = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)

// numberIn writes a number that is spelt with a decimal point; anything else
// stays as it is.
func numberIn(l Lang, s string) string {
	if !plainNumber.MatchString(s) {
		return s
	}
	return localise(l, s)
}

// Percent writes a share: 98,3 %. A share that is neither nothing nor all is
// never rounded to 0 or 100 %.
func Percent(l Lang, share float64) string {
	number := Decimal(l, 100*share, ShareDecimals(share))
	if l == English {
		return number + "%"
	}
	return number + "\u00a0%"
}

// ShareDecimals returns how many decimals of a percentage to show: one, or as
// many as it takes (at most four) not to show 0 or 100 % when some, but not
// all, are meant.
func ShareDecimals(share float64) int {
	if share <= 0 || share >= 1 {
		return 1
	}
	for decimals := 1; decimals < 4; decimals++ {
		scale := math.Pow10(decimals)
		shown := math.Round(100 * share * scale)
		if shown > 0 && shown < 100*scale {
			return decimals
		}
	}
	return 4
}

// WholeMinutes writes a limit in minutes, with decimals only where it has any.
func WholeMinutes(l Lang, limit road.Deciseconds) string {
	if limit%road.Minute == 0 {
		return Integer(l, int(limit/road.Minute))
	}
	text := strings.TrimRight(strconv.FormatFloat(limit.Minutes(), 'f', 3, 64), "0")
	return localise(l, text)
}

// Months of the year.
var months = [...]Text{
	{"janvier", "January"}, {"février", "February"}, {"mars", "March"}, {"avril", "April"},
	{"mai", "May"}, {"juin", "June"}, {"juillet", "July"}, {"août", "August"},
	{"septembre", "September"}, {"octobre", "October"}, {"novembre", "November"}, {"décembre", "December"},
}

// Date writes a day in full: 8 décembre 2022, 1er août 2024.
func Date(l Lang, day time.Time) string {
	number := strconv.Itoa(day.Day())
	if l == French && day.Day() == 1 {
		number = "1er"
	}
	return number + "\u00a0" + months[day.Month()-1].In(l) + "\u00a0" + strconv.Itoa(day.Year())
}

// OfDate writes the day that something is of, or its month where only that is
// known, with the word that goes before it: du 1er août 2024, d'avril 2021.
func OfDate(l Lang, day time.Time, month bool) string {
	date, before := Date(l, day), Text{"du ", "of "}
	if month {
		name := months[day.Month()-1].In(l)
		date = name + "\u00a0" + strconv.Itoa(day.Year())
		before.FR = "de "
		if strings.ContainsAny(name[:1], "ao") {
			before.FR = "d'"
		}
	}
	return map[Lang]string{French: before.FR, English: before.EN}[l] + date
}
