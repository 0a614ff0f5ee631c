package data

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/table"
)

// candidateColumns are those of a table of communes where new labels may go.
var candidateColumns = []table.Column{
	{Key: "code", Meaning: "INSEE code of a commune where a new label may go", Names: codeNames, Required: true},
}

// readCandidates reads the communes where new labels may go.
func (l *loading) readCandidates() error {
	if l.opts.Candidates == "" {
		return nil
	}
	in, t, layout, err := l.read(l.opts.Candidates, candidatesTable, coverage.RoleCandidates, input.Table{})
	if err != nil {
		return err
	}
	places, err := t.Locate(layout)
	if err != nil {
		return err
	}
	l.report(tableFindings(t, layout.Columns, places)...)
	beside := l.communes.namesBesideCodes(t, places...)
	codes := []string{} // not nil: a table was given
	for _, row := range t.Rows {
		text := row.Fields[places[0]]
		code, _, _ := insee.ParseCommune(text, "")
		commune := l.communes.find(code)
		if commune == nil {
			l.report(finding.CandidateUnknown.Found().At(finding.Source{File: in.File, Line: row.Line}, "", text))
			continue
		}
		codes = append(codes, commune.Code)
		beside.add(row, commune)
	}
	if err := beside.tell(l.report); err != nil {
		return err
	}
	slices.Sort(codes)
	codes = slices.Compact(codes)
	if len(codes) == 0 {
		return input.Errorf(in.File, fault.T("aucune ligne n'est une commune de la table des communes", "names no commune of the table of communes"))
	}
	in.Kept = len(codes)
	l.study.Settings.Plan.Candidates = codes
	l.addInput(in)
	return nil
}

// readExcluded finds the communes where no label may go by their codes of today. One
// that is not found is told: a plan may propose the very place that was meant.
func (l *loading) readExcluded() error {
	plan := &l.study.Settings.Plan
	var codes []string
	for _, text := range plan.Exclude {
		code, _, _ := insee.ParseCommune(text, "")
		if commune := l.communes.find(code); commune != nil {
			codes = append(codes, commune.Code)
		} else {
			l.report(finding.ExcludedUnknown.Found().At(finding.Source{}, "", text))
		}
	}
	plan.Exclude = codes
	return nil
}
