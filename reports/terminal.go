package reports

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/finding"
)

// Texts of the last lines on the terminal.
var (
	terminalBeyond = Text{"plus de {0} min", "over {0} min"}
	terminalScope  = Text{
		"{4} : situation au {0}. {1}, {2}, {3}.",
		"{4}: as of {0}. {1}, {2}, {3}.",
	}
	terminalFindings = Text{
		"Anomalies : {0} (lignes écartées ou objets non calculés), {1}, {2} ; {3}.",
		"Findings: {0} (rows set aside or objects not computed), {1}, {2}; {3}.",
	}
	listedInWorkbook   = Text{"liste dans le classeur", "listed in the workbook"}
	listedByCheck      = Text{"acces30 check et acces30 run en donnent la liste", "acces30 check and acces30 run list them"}
	terminalNoFindings = Text{"Anomalies : aucune.", "Findings: none."}
	terminalErrors     = Plural{Text{"{0} erreur", "{0} error"}, Text{"{0} erreurs", "{0} errors"}}
	terminalWarnings   = Plural{Text{"{0} avertissement", "{0} warning"}, Text{"{0} avertissements", "{0} warnings"}}
	terminalNotes      = Plural{Text{"{0} information", "{0} note"}, Text{"{0} informations", "{0} notes"}}
	terminalKind       = Text{"{0} : {1} ({2})", "{0}: {1} ({2})"}
	terminalFiles      = Text{"Fichiers : {0}", "Files: {0}"}
)

// TerminalLines says the answer in the last lines that a run prints: how many
// communes and people are beyond each limit, what was noticed in the inputs,
// and where the files are; and, unless c is nil, what changed since the earlier
// edition and what to watch.
func TerminalLines(l Lang, r *coverage.Result, c *compare.Comparison, folder string) []string {
	lines := []string{
		terminalScope.With(l, AsOf(l, r.Study), CountCommunes.With(l, r.Scope.All.Communes),
			scopePeopleInPart(l, r), CountStructures.With(l, r.Scope.Structures), ScopeName(l, r.Study)),
		Answer(l, r),
	}
	if since := SinceSentence(l, r); since != "" {
		lines = append(lines, since)
	}
	if c != nil {
		if change := ChangeOf(l, c); change != "" {
			lines = append(lines, change)
		}
		lines = append(lines, WatchSentence(l, c))
	}
	if alerts := Alerts(l, r.Findings); alerts != "" {
		lines = append(lines, alerts)
	}
	lines = append(lines, beyondTable(l, r)...)
	if caution := Caution(l, r); caution != "" {
		lines = append(lines, caution)
	}
	lines = append(lines, noticedLines(l, r.Findings, listedInWorkbook)...)
	return append(lines, terminalFiles.With(l, folder))
}

// noticedLines count what was noticed, say where it is listed, and name its gravest kinds.
func noticedLines(l Lang, findings []finding.Finding, listed Text) []string {
	if len(findings) == 0 {
		return []string{terminalNoFindings.In(l)}
	}
	counts := finding.CountBySeverity(findings)
	all := terminalFindings.With(l, terminalErrors.With(l, counts[finding.Error]),
		terminalWarnings.With(l, counts[finding.Warning]), terminalNotes.With(l, counts[finding.Info]), listed.In(l))
	return append([]string{all}, gravestKinds(l, findings)...)
}

// shownKinds is how many kinds of findings the terminal names.
const shownKinds = 6

// gravestKinds names the first kinds of errors and warnings, and how many
// there are of each.
func gravestKinds(l Lang, findings []finding.Finding) []string {
	var lines []string
	for _, group := range GroupFindings(findings) {
		if group.Severity == finding.Info || len(lines) == shownKinds {
			break
		}
		lines = append(lines, "  "+terminalKind.With(l, FindingTitle(l, group.Kind), Integer(l, group.Count()), SeverityName(group.Severity).In(l)))
	}
	return lines
}

// beyondTable has a row for each limit, the largest first, and one for what was
// not computed, its columns set flush right.
func beyondTable(l Lang, r *coverage.Result) []string {
	people := func(count coverage.Count, share string) (string, string) {
		if r.Scope.PeopleUnknown() {
			return "", ""
		}
		return CountPeople.With(l, count.People), share
	}
	rows := make([][]string, 0, len(r.Tallies))
	for _, t := range slices.Backward(r.Tallies) {
		number, share := people(t.Beyond, Percent(l, t.BeyondShare()))
		rows = append(rows, []string{
			terminalBeyond.With(l, WholeMinutes(l, t.Limit)), CountCommunes.With(l, t.Beyond.Communes), number, share,
		})
	}
	if left := r.Scope.NotComputed; left.Communes > 0 {
		number, _ := people(left, "")
		rows = append(rows, []string{terminalLeft.In(l), CountCommunes.With(l, left.Communes), number, ""})
	}
	widths := make([]int, 4)
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		var b strings.Builder
		for k, cell := range row {
			fmt.Fprintf(&b, "  %s%s", strings.Repeat(" ", widths[k]-utf8.RuneCountInString(cell)), cell)
		}
		lines[i] = strings.TrimRight(b.String(), " ")
	}
	return lines
}
