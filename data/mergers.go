package data

import (
	"maps"
	"slices"
	"time"

	"acces30/coverage/finding"
	"acces30/data/insee"
	"acces30/data/parse"
	"acces30/data/table"
)

// Columns of the table of mergers.
const (
	mergerOld = iota
	mergerNew
	mergerKind
	mergerDate
	mergerOldType
	mergerNewType
)

var mergerColumns = []table.Column{
	mergerOld:     {Key: "old", Meaning: "former code", Names: []string{"ancien_code", "com_av", "com_ini", "code_ancien", "old_code", "old", "ancienne_commune", "depcom_ancienne", "code_insee_ancien"}, Required: true},
	mergerNew:     {Key: "new", Meaning: "code that it has become", Names: []string{"nouveau_code", "com_ap", "com_fin", "code_nouveau", "new_code", "new", "commune_nouvelle", "depcom_nouvelle", "code_insee_nouveau"}, Required: true},
	mergerKind:    {Key: "kind", Meaning: "INSEE's kind of event (MOD); kinds that change no commune are ignored", Names: []string{"mod"}},
	mergerDate:    {Key: "date", Meaning: "day of the event: events are applied in the order of their days", Names: []string{"date_eff", "date_effet", "date"}, Date: true},
	mergerOldType: {Key: "old_type", Meaning: "type of the former territory: rows that are not of communes (COM) are ignored", Names: []string{"typecom_av"}},
	mergerNewType: {Key: "new_type", Meaning: "type of the new one", Names: []string{"typecom_ap"}},
}

// mergers hold which commune a former one has become.
type mergers struct {
	successors map[string]string // by the code of the former commune
}

// current returns the code that a code has become, itself when it has not
// changed, or when the mergers lead back to it.
func (m *mergers) current(code string) string {
	if m == nil {
		return code
	}
	last := code
	for range len(m.successors) { // so that a cycle elsewhere ends
		next, merged := m.successors[last]
		if !merged || next == code {
			break
		}
		last = next
	}
	if m.successors[last] == code {
		return code
	}
	return last
}

// event is a row of the table of mergers.
type event struct {
	day      time.Time
	from, to string
	revived  bool // the new code is a commune again, or anew
}

// readMergers reads a plain table of old and new codes, or INSEE's table of
// movements of communes, whose rows are applied in the order of their dates.
func readMergers(t *table.Table, layout table.Layout) (*mergers, *finding.List, error) {
	indexes, err := t.Locate(layout)
	if err != nil {
		return nil, nil, err
	}
	findings := new(finding.List)
	findings.Add(tableFindings(t, layout.Columns, indexes)...)
	var events []event
	for _, row := range t.Rows {
		r := &record{table: t, columns: layout.Columns, indexes: indexes, row: row}
		e, ok := readEvent(r)
		if ok {
			events = append(events, e)
		}
		findings.Add(r.findings...)
	}
	slices.SortStableFunc(events, func(a, b event) int { return a.day.Compare(b.day) })
	m := &mergers{successors: make(map[string]string)}
	for _, e := range events {
		switch {
		case e.revived:
			delete(m.successors, e.to)
		case e.from != e.to:
			m.successors[e.from] = e.to
			if !e.day.IsZero() { // a code may have been used again
				delete(m.successors, e.to)
			}
		}
	}
	cycles := m.cycles() // all of them before any is gone: each is one by the others
	for _, code := range cycles {
		f := finding.MergerCircle.Found(finding.Word(m.successors[code]))
		findings.Add(f.At(finding.Source{File: t.File}, "", code))
	}
	for _, code := range cycles {
		delete(m.successors, code)
	}
	return m, findings, nil
}

// cycles returns the codes from which the mergers lead back to themselves.
func (m *mergers) cycles() []string {
	var codes []string
	for _, code := range slices.Sorted(maps.Keys(m.successors)) {
		if m.current(code) == code {
			codes = append(codes, code)
		}
	}
	return codes
}

// readEvent reads one row; ok is false when it changes no commune.
func readEvent(r *record) (event, bool) {
	kind := insee.Compact(r.text(mergerKind))
	joins := kind == "" || insee.JoinsCommunes(kind) // a plain table of old and new codes has no kinds
	revives := insee.RevivesCommune(kind)
	whole := func(column int) bool { return r.text(column) == "" || r.text(column) == "COM" }
	if !joins && !revives || !whole(mergerNewType) || joins && !whole(mergerOldType) {
		return event{}, false
	}
	e := event{revived: revives}
	e.day, _ = parse.Date(r.text(mergerDate))
	var okFrom, okTo bool
	e.from, okFrom = r.commune(mergerOld, table.Missing)
	e.to, okTo = r.commune(mergerNew, table.Missing)
	switch {
	case !e.day.IsZero() && !okFrom: // a code of long ago, such as those of Corsica before 1976
	case !okFrom:
		r.report(finding.CommuneCodeInvalid.Found(), mergerOld, r.text(mergerOld))
	case !okTo:
		r.report(finding.CommuneCodeInvalid.Found(), mergerNew, r.text(mergerNew))
	}
	return e, okFrom && okTo
}

// joinMergedCommunes joins the rows of communes that have merged since into the
// row of the new commune: their populations are added. A new commune without a
// row of its own takes that of its first part.
func (c *communeTable) joinMergedCommunes() {
	if c.mergers == nil {
		return
	}
	at := make(map[string]int, len(c.communes))
	for i := range c.communes {
		at[c.communes[i].Code] = i
	}
	gone := make(map[int]bool)
	for i := range c.communes {
		part := &c.communes[i]
		code := c.mergers.current(part.Code)
		if code == part.Code {
			continue
		}
		merged := finding.CommuneMerged.Found(finding.Word(code)).At(part.Source, part.Name, part.Code)
		c.communeFindings[code] = append(c.communeFindings[code], append(c.communeFindings[part.Code], merged)...)
		delete(c.communeFindings, part.Code)
		index, known := at[code]
		if !known {
			at[code] = i
			part.Code, part.Departement = code, insee.DepartementOf(code)
			continue
		}
		whole := &c.communes[index]
		joinTerrain(whole, part)
		joinNoCar(whole, part)
		whole.Population += part.Population
		whole.PopulationKnown = whole.PopulationKnown || part.PopulationKnown
		whole.Outline = append(whole.Outline, part.Outline...)
		gone[i] = true
	}
	kept := c.communes[:0]
	for i := range c.communes {
		if !gone[i] {
			kept = append(kept, c.communes[i])
		}
	}
	c.communes = kept
}
