package reports

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"acces30/coverage"
	"acces30/coverage/finding"
)

// Texts of the report of a check.
var (
	checkTitle   = Text{"Vérification des données : {0}, situation au {1}", "Check of the data: {0}, as of {1}"}
	checkInputs  = Text{"Données lues", "Data read"}
	checkRows    = Text{"lignes lues : {0}, retenues : {1}", "rows read: {0}, kept: {1}"}
	checkScope   = Text{"Périmètre : {0}, {1}, {2}, {3}.", "Scope: {0}, {1}, {2}, {3}."}
	checkAround  = Text{"Autour, jusqu'à {0} km : {1}, {2}.", "Around, up to {0} km: {1}, {2}."}
	checkPlaced  = Text{"Habitants placés par {0}.", "People placed by {0}."}
	checkMore    = Plural{Text{"et {0} autre", "and {0} more"}, Text{"et {0} autres", "and {0} more"}}
	checkLine    = Text{"ligne {0}", "line {0}"}
	checkColumn  = Text{"colonne {0}", "column {0}"}
	checkCounts  = Text{"Anomalies : {0}, {1}, {2}.", "Findings: {0}, {1}, {2}."}
	countPoints  = Plural{Text{"{0} point d'accueil", "{0} service point"}, Text{"{0} points d'accueil", "{0} service points"}}
	countSquares = Plural{Text{"{0} point de population", "{0} population point"}, Text{"{0} points de population", "{0} population points"}}

	severityHeads = []Text{
		finding.Info:    {"Informations", "Notes"},
		finding.Warning: {"Avertissements : valeurs réparées, remplacées ou douteuses", "Warnings: values repaired, replaced or doubted"},
		finding.Error:   {"Erreurs : lignes écartées ou objets non calculés", "Errors: rows set aside or objects not computed"},
	}
)

// shownOfAGroup is how many findings of a kind a check lists.
const shownOfAGroup = 5

// CheckLines says, before any time is computed, what was read and what was
// noticed: counts, then every kind of finding with its first places and what
// was done.
func CheckLines(l Lang, study *coverage.Study) []string {
	all, around, structures, points := study.CountScope()
	lines := []string{checkTitle.With(l, ScopeName(l, study), AsOf(l, study)), "", checkInputs.In(l)}
	lines = append(lines, inputLines(l, study.Inputs)...)
	lines = append(lines, "",
		checkScope.With(l, CountCommunes.With(l, all.Communes), CountPeople.With(l, all.People),
			CountStructures.With(l, structures), countPoints.With(l, points)),
		checkAround.With(l, Decimal(l, study.Settings.MarginMetres/1000, 0), CountCommunes.With(l, around),
			CountStructures.With(l, len(study.Structures)-structures)))
	if n := len(study.PopulationPoints); n > 0 {
		lines = append(lines, checkPlaced.With(l, countSquares.With(l, n)))
	}
	return append(lines, findingLines(l, study.Findings)...)
}

// checkRoads says how much lies on the roads.
var checkRoads = Text{
	"Routes de {0} : {1} sur {2} du périmètre sont dans leur emprise, et {3} structures sur {4}.",
	"Roads of {0}: {1} of {2} in scope are within their extent, and {3} structures of {4}.",
}

// OverlapLines says how much of a study lies within the extent of roads.
func OverlapLines(l Lang, o coverage.Overlap, roads string) []string {
	return []string{"", checkRoads.With(l, roads, Integer(l, o.All.Communes-o.Outside.Communes), CountCommunes.With(l, o.All.Communes),
		Integer(l, o.Within), Integer(l, o.Structures))}
}

// inputLines has a line for every input.
func inputLines(l Lang, inputs []coverage.Input) []string {
	names := make([]string, len(inputs))
	wide := 0
	for i, in := range inputs {
		names[i] = onOneLine(in.File)
		if in.BuiltIn {
			names[i] += " (" + BuiltIn.In(l) + ")"
		}
		wide = max(wide, utf8.RuneCountInString(names[i]))
	}
	lines := make([]string, len(inputs))
	for i, in := range inputs {
		lines[i] = "  " + padded(RoleName(in.Role).In(l), 34) + padded(names[i], wide+2) +
			checkRows.With(l, Integer(l, in.Rows), Integer(l, in.Kept))
	}
	return lines
}

// padded fills a text with spaces up to a width, and one more at least.
func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(width-utf8.RuneCountInString(text), 1))
}

// findingLines tells the findings by severity and kind.
func findingLines(l Lang, findings []finding.Finding) []string {
	if len(findings) == 0 {
		return []string{"", terminalNoFindings.In(l)}
	}
	var lines []string
	var last *finding.Severity
	for _, group := range GroupFindings(findings) {
		if last == nil || *last != group.Severity {
			lines = append(lines, "", severityHeads[group.Severity].In(l))
			last = &group.Severity
		}
		lines = append(lines, groupLines(l, group)...)
	}
	counts := finding.CountBySeverity(findings)
	return append(lines, "", checkCounts.With(l, terminalErrors.With(l, counts[finding.Error]),
		terminalWarnings.With(l, counts[finding.Warning]), terminalNotes.With(l, counts[finding.Info])))
}

// groupLines tells a kind of finding, what was done, and the first places.
func groupLines(l Lang, group FindingGroup) []string {
	shown := group.Findings[:min(len(group.Findings), shownOfAGroup)]
	lines := []string{"  " + FindingTitle(l, group.Kind) + " (" + Integer(l, group.Count()) + ", " + group.Kind.Code + ")"}
	last := ""
	for _, f := range shown {
		where := placeOf(l, f)
		noticed, done := Describe(l, f)
		if where != "" {
			where += " · "
		}
		if done == last {
			done = "" // as for the one before
		} else {
			last = done
		}
		lines = append(lines, "    "+strings.TrimSpace(where+onOneLine(noticed+" "+done)))
	}
	if more := group.Count() - len(shown); more > 0 {
		lines = append(lines, "    "+checkMore.With(l, more))
	}
	return lines
}

// placeOf tells where a finding was made and about what.
func placeOf(l Lang, f finding.Finding) string {
	var parts []string
	for _, part := range []string{onOneLine(f.Source.File), lineOf(l, f.Source.Line), columnOf(l, f.Source.Column), onOneLine(f.Subject)} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

func lineOf(l Lang, line int) string {
	if line == 0 {
		return ""
	}
	return checkLine.With(l, strconv.Itoa(line))
}

func columnOf(l Lang, column string) string {
	if column == "" {
		return ""
	}
	return checkColumn.With(l, onOneLine(column))
}

// onOneLine takes line breaks and control characters of an input out of a
// text for the terminal.
func onOneLine(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 {
			return ' '
		}
		return r
	}, text)
}
