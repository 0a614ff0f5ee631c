package data

import (
	"fmt"
	"slices"
	"strings"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/data/parse"
)

// noonMinute parts the morning from the afternoon, in minutes since midnight.
const noonMinute = 13 * 60

// readComment reads what the row's comment says of its hours. What it says plainly
// about weeks is applied; what contradicts the hours, or can't be read, is a finding.
// At a structure of several places days without a verb are of one place of them.
func (row *listRow) readComment() {
	r, text := row.record, row.comment()
	if text == "" {
		return
	}
	comment := parse.ReadComment(text, row.name, row.communeName)
	published := row.hours
	contradicted := false
	several := row.format == coverage.MultiSite || row.format == coverage.Itinerant
	for _, clause := range comment.Plain {
		told := slices.ContainsFunc(clause, func(r parse.Remark) bool { return r.Verb || !r.Rhythm.Weekly() || r.Kind == parse.RemarkAppointment })
		if several && !told {
			comment.Unclear = true
			continue
		}
		week, ok := applyRemarks(row.hours, clause)
		if !ok {
			contradicted = true
			continue
		}
		row.hours = week
	}
	if !published.Stated && row.hours.Stated { // it told of some days; nothing tells of the others
		for day := range row.hours.Days {
			if len(row.hours.Days[day])+len(row.hours.SessionsOn(day)) == 0 {
				row.hours.Unknown |= 1 << day
			}
		}
	}
	paste := finding.Word(complementRow(row.id, row.name, row.commune, row.hours))
	switch changed := !row.hours.Same(published); {
	case contradicted:
		r.report(finding.CommentContradicts.Found(paste), listComment, text)
	case comment.Unclear:
		r.report(finding.CommentUnread.Found(paste), listComment, text)
	case changed && (len(row.hours.Sessions) > 0 || !row.hours.ByAppointment):
		r.report(finding.CommentRead.Found(paste), listComment, text)
	case row.hours.ByAppointment:
		r.report(finding.CommentAppointment.Found(), listComment, text)
	}
}

// comment returns the comment of the row, on one line.
func (row *listRow) comment() string {
	return strings.Join(strings.Fields(parse.Unescaped(row.record.text(listComment))), " ")
}

// applyRemarks returns a week with what a clause of a comment says of it; ok is false
// where it contradicts the hours, or has some of weeks of which nothing tells the
// hours.
func applyRemarks(w label.Week, clause []parse.Remark) (label.Week, bool) {
	for i := range clause {
		remark := &clause[i]
		if remark.Kind == parse.RemarkAppointment {
			w.ByAppointment = true
			continue
		}
		for _, day := range remark.Days {
			var ok bool
			if w, ok = applyRemark(w, remark, day); !ok {
				return w, false
			}
		}
	}
	return w, true
}

// applyRemark applies a remark to a day of a week.
func applyRemark(w label.Week, remark *parse.Remark, day int) (label.Week, bool) {
	concerned := halfOf(w.Days[day], remark.Half)
	if len(remark.Hours) > 0 {
		concerned = halfOf(remark.Hours, remark.Half)
	}
	rhythm := remark.Rhythm
	switch {
	case remark.Kind == parse.RemarkShut && rhythm.Weekly():
		return w, len(label.Common(w.Days[day], concerned)) == 0
	case remark.Kind == parse.RemarkShut:
		concerned = label.Common(w.Days[day], concerned)
		others, known := rhythm.Others()
		if len(concerned) == 0 || !known {
			return w, len(concerned) == 0
		}
		return w.Rarely(day, concerned, others), true
	case len(concerned) == 0: // open when nothing says from when to when
		return w, false
	case rhythm.Weekly():
		return w, slices.Equal(label.Common(w.Days[day], concerned), concerned)
	}
	return w.Rarely(day, concerned, rhythm), true
}

// halfOf returns the intervals of a day in one of its halves, those of both being of
// the half where they begin.
func halfOf(day []label.Interval, half parse.Half) []label.Interval {
	if half == parse.WholeDay {
		return day
	}
	return slices.DeleteFunc(slices.Clone(day), func(i label.Interval) bool { return (i.Open < noonMinute) != (half == parse.Morning) })
}

// commentKinds are the findings about comments.
var commentKinds = []*finding.Kind{finding.CommentRead.Kind, finding.CommentContradicts.Kind, finding.CommentUnread.Kind, finding.CommentAppointment.Kind, finding.StructureSaidClosed.Kind}

// commentAnswered drops the findings about the comments of a structure: the analyst
// has said what they mean.
func (s *structure) commentAnswered() {
	s.findings = slices.DeleteFunc(s.findings, func(f finding.Finding) bool { return slices.Contains(commentKinds, f.Kind) })
}

// complementRow writes a point of the list as a row of the table of service points,
// in the order of the columns that init writes.
func complementRow(id, name, commune string, w label.Week) string {
	fields := []string{id, quoted(name), "principal", commune, "", ""}
	for day := range w.Days {
		var parts []string
		for _, i := range w.Days[day] {
			parts = append(parts, i.String())
		}
		for _, s := range w.SessionsOn(day) {
			parts = append(parts, s.Interval.String()+" "+frenchRhythm(s.Rhythm))
		}
		fields = append(fields, strings.Join(parts, " / "))
	}
	return strings.Join(append(fields, "", "", "", "", ""), ",")
}

// quoted writes a field of a CSV.
func quoted(text string) string {
	if strings.ContainsAny(text, "\",\n") {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	return text
}

// frenchRhythm writes a rhythm as the table of service points has it.
func frenchRhythm(r label.Rhythm) string {
	switch {
	case r.Month != 0:
		var nths []string
		for n, word := range []string{"1er", "2e", "3e", "4e", "5e", "dernier"} {
			if r.Month&(1<<n) != 0 {
				nths = append(nths, word)
			}
		}
		return strings.Join(nths, " et ") + " du mois"
	case r.Parity == label.Odd:
		return "semaines impaires"
	case r.Parity == label.Even:
		return "semaines paires"
	case r.Every == 2:
		return "une semaine sur deux"
	case r.Every > 2:
		return fmt.Sprintf("toutes les %d semaines", r.Every)
	}
	return ""
}
