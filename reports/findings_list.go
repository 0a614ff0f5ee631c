package reports

import (
	"slices"
	"strings"

	"acces30/coverage/finding"
)

// anything stands for a blank where kinds of findings are described without one
// at hand.
const anything = "[…]"

// DescribeKind says what findings of a kind notice and what is done.
func DescribeKind(l Lang, kind *finding.Kind) (noticed, done string) {
	return describe(l, kind, anything, slices.Repeat([]string{anything}, kind.Details))
}

// SeverityNames names the severities that findings of a kind may have.
func SeverityNames(l Lang, kind *finding.Kind) string {
	names := make([]string, len(kind.Severities))
	for i, severity := range kind.Severities {
		names[i] = SeverityName(severity).In(l)
	}
	return strings.Join(names, " / ")
}

// FindingsList lists all kinds of findings that there can be: what is noticed
// and what is done.
func FindingsList(l Lang) []string {
	var lines []string
	for i, kind := range finding.All() {
		if i > 0 {
			lines = append(lines, "")
		}
		noticed, done := DescribeKind(l, kind)
		lines = append(lines, kind.Code+" ("+SeverityNames(l, kind)+")", "  "+FindingTitle(l, kind), "  "+noticed, "  "+done)
	}
	return lines
}
