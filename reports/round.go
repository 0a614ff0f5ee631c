package reports

import "strings"

var (
	morning   = Text{"{0} matin", "{0} morning"}
	afternoon = Text{"{0} après-midi", "{0} afternoon"}
)

// HalfDays says when in the week a bus is somewhere: whole days by their name, the
// others as mornings and afternoons.
func HalfDays(l Lang, halves []int) string {
	var words []string
	for i := 0; i < len(halves); i++ {
		day := Weekdays[halves[i]/2].In(l)
		if l == French {
			day = strings.ToLower(day)
		}
		switch {
		case halves[i]%2 == 1:
			words = append(words, afternoon.With(l, day))
		case i+1 < len(halves) && halves[i+1] == halves[i]+1:
			words = append(words, day)
			i++
		default:
			words = append(words, morning.With(l, day))
		}
	}
	return strings.Join(words, ", ")
}
