package reports

import (
	"strings"
	"unicode/utf8"

	"acces30/coverage/compare"
	"acces30/coverage/road"
)

// changesListed is how many communes and structures the terminal names.
const changesListed = 20

// ChangeLines says what changed in lines for the terminal: the sentence, the figures
// with their causes, structures and communes.
func ChangeLines(l Lang, c *compare.Comparison) []string {
	lines := []string{ChangeOf(l, c), WatchSentence(l, c)}
	if len(c.Communes) > 0 || c.Explained {
		lines = append(lines, CauseRule(l, c))
	}
	lines = append(lines, figureTable(l, c)...)
	lines = append(lines, listed(l, len(c.Structures), func(i int) string {
		change := &c.Structures[i]
		s := change.Structure()
		line := s.ID + " " + s.Name + Text{" : ", ": "}.In(l) + StructureKindNames(l, change.Kind)
		if !change.InScope {
			line += Text{" (hors périmètre)", " (out of scope)"}.In(l)
		}
		return line
	})...)
	if there := LabelledThatDay(l, c); there != "" {
		lines = append(lines, there)
	}
	return append(lines, listed(l, len(c.Communes), func(i int) string {
		return c.Communes[i].Code + " " + ChangeLine(l, c, &c.Communes[i])
	})...)
}

// ChangeLine says on a line what changed for a commune, and why.
func ChangeLine(l Lang, c *compare.Comparison, x *compare.CommuneChange) string {
	line := x.Commune().Name + Text{" : ", ": "}.In(l) + CommuneChange(l, c, x)
	if delta, known := x.Delta(); known {
		shown := PrecisionOf(c.After)
		line += Text{", {0} min (de {1} à {2})", ", {0} min (from {1} to {2})"}.With(l, signed(l, delta, 2),
			shown.Minutes(l, x.Before.Time()), shown.Minutes(l, x.After.Time()))
	}
	if c.Explained {
		line += Text{" ; ", "; "}.In(l) + causesOf(l, x)
	}
	return line
}

// causesOf names the causes of a commune's change with what each adds.
func causesOf(l Lang, x *compare.CommuneChange) string {
	parts := make([]string, len(x.Causes))
	for i, cause := range x.Causes {
		parts[i] = CauseName(cause).In(l)
		if x.Added && len(x.Causes) > 1 {
			parts[i] += " " + signed(l, x.Effects[cause], 2)
		}
	}
	return strings.Join(parts, ", ")
}

// signed writes tenths of a second in minutes with their sign.
func signed(l Lang, tenths int64, decimals int) string {
	text := Decimal(l, float64(tenths)/float64(road.Minute), decimals)
	if tenths > 0 {
		return "+" + text
	}
	return text
}

// listed writes some lines, indented, and how many more there are.
func listed(l Lang, n int, line func(i int) string) []string {
	var lines []string
	for i := range min(n, changesListed) {
		lines = append(lines, "  "+line(i))
	}
	if n > changesListed {
		lines = append(lines, "  "+watchMore.With(l, n-changesListed))
	}
	return lines
}

// figureTable has the figures that changed, with what each cause adds.
func figureTable(l Lang, c *compare.Comparison) []string {
	causes := c.Shown()
	if !c.Explained {
		causes = nil
	}
	head := []string{"", Text{"avant", "before"}.In(l), Text{"maintenant", "now"}.In(l), Text{"écart", "change"}.In(l)}
	for _, cause := range causes {
		head = append(head, CauseName(cause).In(l))
	}
	rows := [][]string{head}
	for i := range c.Figures {
		f := &c.Figures[i]
		if f.Delta() == 0 && f.Effects == [compare.Causes]int64{} || f.Kind == compare.ClassPeople {
			continue
		}
		row := []string{FigureName(l, c, f), figureText(l, f, f.Before, false), figureText(l, f, f.After, false), figureText(l, f, f.Delta(), true)}
		for _, cause := range causes {
			row = append(row, figureText(l, f, f.Effects[cause], true))
		}
		rows = append(rows, row)
	}
	if len(rows) == 1 {
		return nil
	}
	return flushRight(rows)
}

// figureText writes a value of a figure, or a change of it.
func figureText(l Lang, f *compare.Figure, value int64, change bool) string {
	switch {
	case FigureIsTime(f.Kind) && change:
		return signed(l, value, 2)
	case FigureIsTime(f.Kind):
		return Decimal(l, float64(value)/float64(road.Minute), 2)
	case change && value > 0:
		return "+" + Integer(l, int(value))
	}
	return Integer(l, int(value))
}

// flushRight sets the columns of a table flush right, but for the first.
func flushRight(rows [][]string) []string {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var b strings.Builder
		for k, cell := range row {
			pad := strings.Repeat(" ", widths[k]-utf8.RuneCountInString(cell))
			if k == 0 {
				b.WriteString("  " + cell + pad)
				continue
			}
			b.WriteString("  " + pad + cell)
		}
		lines[i] = strings.TrimRight(b.String(), " ")
	}
	return lines
}
