package data

import (
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/parse"
)

// dateList finds the day that the list is of: the one stated; that of the
// built-in list; else the newer of the one in its name and of its newest label,
// as a list can't hold what was not known on its day. What lies in the future is
// no date of a list.
func (l *loading) dateList(list *structureList, in *coverage.Input) {
	today := l.opts.Today
	past := func(day time.Time) bool { return today.IsZero() || !day.After(today) }
	date := coverage.ListDate{By: coverage.DateUnknown}
	future := 0
	for i := range list.rows {
		switch day := list.rows[i].labelledOn; {
		case !past(day):
			future++
		case day.After(date.Newest):
			date.Newest = day
		}
	}
	if future > 0 {
		l.report(finding.LabelsInFuture.Found(finding.Count(future)).At(finding.Source{File: in.File}, "", ""))
	}
	named, month, ok := parse.DateInName(in.File)
	switch {
	case !l.opts.ListDate.IsZero():
		date.Day, date.By = l.opts.ListDate, coverage.DateStated
	case in.BuiltIn:
		date.Day, date.By = l.opts.BuiltIn.Date, coverage.DatePublished
	case ok && past(named):
		date.Day, date.Month, date.By = named, month, coverage.DateOfName
	}
	if newer := !date.Newest.IsZero() && !date.Knows(date.Newest); newer && (date.By == coverage.DateOfName || date.By == coverage.DateUnknown) {
		date.Day, date.Month, date.By = date.Newest, false, coverage.DateOfLabels
	}
	l.study.List = date
	if date.By == coverage.DateOfName || date.By == coverage.DateStated {
		in.Vintage = date.Day.Format(time.DateOnly)
		if date.Month {
			in.Vintage = date.Day.Format("2006-01")
		}
	}
}

// resolveDate gives a study without a date that of its list: what came later the
// list can't know. Without any date the state of today counts.
func (l *loading) resolveDate() {
	settings := &l.study.Settings
	switch {
	case !settings.Date.IsZero():
	case l.study.List.Known():
		settings.Date = l.study.List.Day
	case !l.opts.Today.IsZero():
		settings.Date = l.opts.Today
	default:
		settings.Date = l.opts.BuiltIn.Date
	}
}

// checkDate tells a situation that the list does not know, as it is after it or long
// before it, and a list whose date is doubtful.
func (l *loading) checkDate(file string) {
	date, settings := &l.study.List, &l.study.Settings
	about := finding.Source{File: file}
	dated := finding.Dated{Day: date.Day, Month: date.Month}
	if !date.Known() {
		l.report(finding.ListDateUnknown.Found().At(about, file, ""))
		return
	}
	if date.By == coverage.DateStated && !date.Newest.IsZero() && !date.Knows(date.Newest) {
		l.report(finding.ListDateTooEarly.Found(dated, finding.Dated{Day: date.Newest}).At(about, file, ""))
	}
	if date.LabelsOlder(settings.MaxListAge) {
		l.report(finding.ListLabelsOlder.Found(dated, finding.Dated{Day: date.Newest}).At(about, file, ""))
	}
	switch {
	case settings.Date.AddDate(0, settings.MaxListAge, 0).Before(date.Day):
		l.report(finding.ListLater.Found(dated, finding.Count(coverage.MonthsBetween(settings.Date, date.Day))).At(about, file, ""))
	case date.Knows(settings.Date):
		// What is known covers the day.
	case date.Day.AddDate(0, settings.MaxListAge, 0).Before(settings.Date):
		months, kind := finding.Count(coverage.MonthsBetween(date.Day, settings.Date)), finding.ListOld
		if date.By == coverage.DateOfLabels {
			kind = finding.ListOldByLabels
		}
		l.report(kind.Found(dated, months).At(about, file, ""))
	case date.By == coverage.DateOfLabels:
		// A label some weeks before says nothing about the list's own day.
	default:
		l.report(finding.DateBeyondList.Found(dated).At(about, file, ""))
	}
}
