package data

import (
	"slices"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/benchmark"
	"acces30/data/insee/barriers"

	"github.com/paulmach/orb"
)

// assemble assigns the points to their communes, cuts the study area out, and
// gathers the findings about it.
func (l *loading) assemble() error {
	study, settings := l.study, &l.study.Settings
	for i := range l.structures {
		l.structures[i].assignCommunes(l.communes, settings.Reference)
	}
	area, err := newArea(l.communes, settings, study.Inputs, l.opts.BuiltIn.Departement)
	if err != nil {
		return err
	}
	var found []finding.Finding
	var elsewhere, more int
	study.Communes, found, elsewhere = area.selectCommunes(l.communes)
	l.report(found...)
	study.Structures, found, more = area.selectStructures(l.structures)
	study.Listed, study.FirstLabel = area.listed(l.structures)
	area.compare(l)
	if l.opts.Communes != "" {
		if err := l.comparePeople(); err != nil {
			return err
		}
	}
	l.report(area.neighbours(l)...)
	l.report(found...)
	if study.Enclaves, err = enclaves(); err != nil {
		return err
	}
	if study.Benchmarks, err = benchmark.Read(); err != nil {
		return err
	}
	if elsewhere += more; elsewhere > 0 {
		l.report(finding.Elsewhere.Found(finding.Count(elsewhere)))
	}
	l.countKept()
	return nil
}

// enclaves are the areas without a road.
func enclaves() ([]coverage.Enclave, error) {
	all, err := barriers.Read()
	if err != nil {
		return nil, err
	}
	var list []coverage.Enclave
	for _, b := range all {
		if b.Kind == barriers.Enclave {
			list = append(list, coverage.NewEnclave(b.Name, orb.Ring(b.Line)))
		}
	}
	return list, nil
}

// countKept says how many rows of the communes and of the list are of use, and
// leaves out, or reports, the built-in complement.
func (l *loading) countKept() {
	listed, added := 0, 0
	for i := range l.study.Structures {
		for k := range l.study.Structures[i].Points {
			if l.study.Structures[i].Points[k].Provenance == coverage.OfficialList {
				listed++
			} else {
				added++
			}
		}
	}
	inputs := l.study.Inputs
	for i := range inputs {
		switch in := &inputs[i]; {
		case in.Role == coverage.RoleCommunes:
			in.Kept = len(l.study.Communes)
		case in.Role == coverage.RoleStructures:
			in.Kept = listed
		case in.Role == coverage.RoleComplement && in.BuiltIn && added > 0 && l.opts.Structures != "":
			l.report(finding.BuiltInComplement.Found(finding.Count(added)).At(finding.Source{File: in.File}, "", ""))
		}
	}
	// Far from the built-in tables their complement has no part.
	l.study.Inputs = slices.DeleteFunc(inputs, func(in coverage.Input) bool {
		return in.BuiltIn && in.Role == coverage.RoleComplement && added == 0
	})
}
