// Package given reads times from another engine, a table of pairs, as a network.
//
// A table comes in, and the study whose communes and structures it names; a network
// goes out, as a value, with what was noticed. The invariant: a pair that is not in
// the table has no time.
package given

import (
	"math"
	"os"
	"path/filepath"
	"strings"

	"acces30/coverage"
	"acces30/coverage/fault"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/coverage/road/given"
	"acces30/data"
	"acces30/data/input"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"
)

// maxGiven is more than any drive takes, in minutes.
const maxGiven = 100_000

// givenTimes is a table of times while it is read.
type givenTimes struct {
	study *coverage.Study
	ends  map[string]uint32
	names []string
	at    [][]coverage.Position // of the names: one of a commune, those of a structure's points
	pairs []given.Pair
	pace  pace
	rows  int
	bad   int
	badAt finding.Source
}

// Network returns times from a table of pairs as a network for a study: from, to,
// minutes. It fails with an *input.Error when the table can't be used.
func Network(study *coverage.Study, path string) (*coverage.BuiltNetwork, error) {
	name := filepath.Base(path)
	content, err := table.Load(os.DirFS(filepath.Dir(path)), name, name)
	if err != nil {
		return nil, err
	}
	g := &givenTimes{study: study, ends: make(map[string]uint32)}
	for i := range study.Communes {
		at, _ := study.Communes[i].Reference(study.Settings.Reference)
		g.end(study.Communes[i].Code, []coverage.Position{at})
	}
	for i := range study.Structures {
		var at []coverage.Position
		for _, p := range study.Structures[i].Points {
			at = append(at, p.Position)
		}
		g.end(study.Structures[i].ID, at)
	}
	layout := table.Layout{Columns: data.TimeColumns}
	var places []int
	t, err := table.Scan(name, content, layout, func(t *table.Table, row table.Row) (err error) {
		if places == nil {
			if places, err = t.Locate(layout); err != nil {
				return err
			}
		}
		g.row(finding.Source{File: name, Line: row.Line}, row.Fields[places[data.TimeFrom]], row.Fields[places[data.TimeTo]], row.Fields[places[data.TimeMinutes]])
		return nil
	})
	if err != nil {
		return nil, err
	}
	if len(g.pairs) == 0 {
		return nil, input.Errorf(name, fault.T("aucune de ses %d lignes n'est un temps d'une commune de la table des communes à une commune ou à une structure", "none of its %d rows is a time from a commune of the table of communes to a commune or a structure"), g.rows)
	}
	if err := g.pace.refuse(name); err != nil {
		return nil, err
	}
	kept := len(g.pairs)
	times, err := given.New(g.names, g.pairs)
	if err != nil {
		return nil, err
	}
	return &coverage.BuiltNetwork{
		Network:  coverage.Network{Roads: times, RoadsInfo: coverage.RoadsInfo{Kind: coverage.Given, Preset: name}},
		Inputs:   []coverage.Input{{Role: coverage.RoleTimes, File: name, SHA256: t.SHA256, Bytes: t.Bytes, Rows: g.rows + len(t.Broken), Kept: kept}},
		Findings: append(data.TableFindings(t), g.findings(name, times)...),
	}, nil
}

// end gives a name a number, and the places that it stands for.
func (g *givenTimes) end(name string, at []coverage.Position) {
	if _, known := g.ends[name]; !known {
		g.ends[name] = uint32(len(g.names))
		g.names, g.at = append(g.names, name), append(g.at, at)
	}
}

// row reads a pair. Pairs whose ends are not of the study are passed over.
func (g *givenTimes) row(at finding.Source, from, to, minutes string) {
	g.rows++
	m, ok := parse.Number(minutes)
	if !ok || m < 0 || m > maxGiven || math.IsNaN(m) {
		if g.bad == 0 {
			g.badAt = at
		}
		g.bad++
		return
	}
	a, known := g.find(from)
	b, alsoKnown := g.find(to)
	if known && alsoKnown {
		g.pairs = append(g.pairs, given.Pair{From: a, To: b, Time: road.FromMinutes(m)})
		if !g.study.Settings.NoStructures { // then the places may be those of a made-up problem
			g.pace.add(at, g.at[a], g.at[b], m)
		}
	}
}

// find returns the number of an end by its name as written, or as the code of a
// commune that a spreadsheet changed.
func (g *givenTimes) find(name string) (uint32, bool) {
	name = strings.TrimSpace(name)
	if i, known := g.ends[name]; known {
		return i, true
	}
	if code, _, valid := insee.ParseCommune(name, ""); valid {
		i, known := g.ends[code]
		return i, known
	}
	return 0, false
}

// findings tells what was not used, and how complete the table is: of the
// communes in scope, how many have a time to at least one structure, and how many
// of all pairs of a commune and a structure are there.
func (g *givenTimes) findings(file string, times *given.Table) []finding.Finding {
	at := finding.Source{File: file}
	var found []finding.Finding
	if g.bad > 0 {
		found = append(found, finding.TimesInvalid.Found(finding.Count(g.bad)).At(g.badAt, "", ""))
	}
	if n := times.Twice(); n > 0 {
		found = append(found, finding.TimesTwice.Found(finding.Count(n)).At(at, "", ""))
	}
	found = append(found, g.pace.findings(file)...)
	communes, pairs, all := 0, 0, 0
	for i := range g.study.Communes {
		c := &g.study.Communes[i]
		if !g.study.Settings.Includes(c.Departement) {
			continue
		}
		to := make(map[uint32]bool)
		for _, leg := range times.DepartFrom(c.Code).Legs {
			to[leg.Node] = true
		}
		reached := 0
		for k := range g.study.Structures {
			if leadsTo(times, &g.study.Structures[k], to) {
				reached++
			}
		}
		all += len(g.study.Structures)
		pairs += reached
		if reached == 0 {
			communes++
		}
	}
	if pairs < all {
		found = append(found, finding.TimesMissing.Found(finding.Count(all-pairs), finding.Count(all), finding.Count(communes)).At(at, "", ""))
	}
	return found
}

// leadsTo reports whether one of some nodes stands for a structure.
func leadsTo(times *given.Table, s *coverage.Structure, nodes map[uint32]bool) bool {
	for k := range s.Points {
		for _, leg := range times.ArriveAt(s.Ends(k)...).Legs {
			if nodes[leg.Node] {
				return true
			}
		}
	}
	return false
}
