package data

import (
	"slices"
	"strings"

	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/table"
)

// workdays are the days of a week, from Monday on, of which a table that tells hours by
// columns should have one: on Saturdays and Sundays most are closed.
const workdays = 5

// fullWeek reads the columns of a week in a table where each workday should have one: of
// a day that has none it is not known when it is open, where hours are stated at all.
func (r *record) fullWeek(days []int) label.Week {
	week := r.week(days)
	if !week.Stated {
		return week
	}
	for d, column := range days[:workdays] {
		if r.indexes[column] == table.Missing {
			week.Unknown |= 1 << d
		}
	}
	return week
}

// weekFindings tells which workdays have no column of hours, where other days have, and
// which columns may tell hours where no day has one.
func weekFindings(t *table.Table, columns []table.Column, indexes, days []int) (findings []finding.Finding) {
	report := func(kind finding.Kind1[finding.Word], value string) {
		findings = append(findings, kind.Found(finding.Word(t.File)).At(finding.Source{File: t.File}, "", value))
	}
	has := func(column int) bool { return indexes[column] != table.Missing }
	if slices.ContainsFunc(days, has) {
		var absent []string
		for _, column := range days[:workdays] {
			if !has(column) {
				absent = append(absent, columns[column].Names[0])
			}
		}
		if len(absent) > 0 {
			report(finding.HoursDayAbsent, strings.Join(absent, ", "))
		}
		return findings
	}
	if unread := slices.DeleteFunc(t.Unread(indexes), func(heading string) bool { return !aboutHours(heading) }); len(unread) > 0 {
		const named = 3
		report(finding.HoursElsewhere, strings.Join(unread[:min(len(unread), named)], ", "))
	}
	return findings
}

// aboutHours reports whether a column may tell opening hours, by its heading.
func aboutHours(heading string) bool {
	folded := table.Fold(heading)
	says := func(word string) bool { return strings.Contains(folded, word) }
	return !says("date") && slices.ContainsFunc([]string{
		"horaire", "ouverture", "heure", "hours", "opening",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "monday", "tuesday", "wednesday", "thursday", "friday",
	}, says)
}
