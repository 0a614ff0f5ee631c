package data

import (
	"slices"
	"strings"

	"acces30/coverage/finding"
	"acces30/data/table"
)

// workdays are the days of a week, from Monday on, of which a table that tells hours by
// columns should have one: on Saturdays and Sundays most are closed.
const workdays = 5

// enoughWeeks is from how many rows with hours on it means something that none says
// anything of a workday.
const enoughWeeks = 20

// readWeekdays looks at the hours of all rows together: a workday of which a list says
// nothing, for want of a column or in many rows, is not known to be a day off. Where no day has a
// column, it tells which may have hours.
func (list *structureList) readWeekdays(columns []table.Column, indexes []int) {
	stated, some := 0, [workdays]int{}
	for i := range list.rows {
		week := &list.rows[i].hours
		if !week.Stated {
			continue
		}
		stated++
		for d := range some {
			some[d] += count(list.rows[i].record.text(listWeekdays[d]) != "")
		}
	}
	has := func(column int) bool { return indexes[column] != table.Missing }
	var without []string
	var days uint8
	for d, column := range listWeekdays[:workdays] {
		if stated > 0 && !has(column) || stated >= enoughWeeks && some[d] == 0 {
			without, days = append(without, columns[column].Names[0]), days|1<<d
		}
	}
	for i := range list.rows {
		if week := &list.rows[i].hours; week.Stated {
			week.Unknown |= days
		}
	}
	switch {
	case len(without) > 0:
		list.tellHours(finding.HoursDayAbsent, without)
	case !slices.ContainsFunc(listWeekdays, has):
		const named = 3
		unread := slices.DeleteFunc(list.table.Unread(indexes), func(heading string) bool { return !aboutHours(heading) })
		if len(unread) > 0 {
			list.tellHours(finding.HoursElsewhere, unread[:min(len(unread), named)])
		}
	}
}

// tellHours tells something of the hours of the whole table.
func (list *structureList) tellHours(kind finding.Kind1[finding.Word], headings []string) {
	file := list.table.File
	list.findings.Add(kind.Found(finding.Word(file)).At(finding.Source{File: file}, "", strings.Join(headings, ", ")))
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
