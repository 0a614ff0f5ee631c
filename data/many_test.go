package data_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data"
	"acces30/data/given"
	"acces30/data/input"
)

// Small tables that all is well with.
const (
	fewCommunes = "code,nom,population,lat,lon\n57463,Metz,120000,49.12,6.17\n57672,Thionville,40000,49.36,6.17\n"
	fewSites    = "id_fs,nom,insee_com,lat,lon\n1,Temoin,57463,49.12,6.17\n"
)

// badRows are a table of a few good rows and of very many bad ones, each of which is
// a finding of one kind.
type badRows struct {
	table, head, good string
	bad               string // %d is the number of the row
	tail              string
	kind              *finding.Kind
	told              bool   // the finding gives the number itself
	refused           string // the error in place of findings
}

var manyBadRows = []badRows{
	{table: "communes", head: fewCommunes, bad: "57X%d,Nulle part,5,49,6", kind: finding.CommuneCodeInvalid.Kind},
	{table: "communes", head: fewCommunes, bad: "57463,Metz,%d,49.12,6.17", kind: finding.CommuneDuplicate.Kind},
	{table: "sites", head: fewSites, bad: ",,57463,49.%d,6.17", kind: finding.StructureIDMissing.Kind},
	{table: "sites", head: fewSites, bad: "1,Bis %d,57463,49.12,6.17", kind: finding.StructureDuplicate.Kind},
	{table: "sites", head: "id_fs,nom,insee_com,lat,lon,labellisation\n1,Temoin,57463,49.12,6.17,2020-01-01\n", bad: "9%[1]d,M %[1]d,57463,49.12,6.17,demain", kind: finding.StructureDateMissing.Kind},
	{table: "service_points", head: "structure,nom,nature,commune\n", bad: "99%d,M,site,57463", kind: finding.PointStructureUnknown.Kind},
	{table: "service_points", head: "structure,nom,nature,commune,du\n", bad: "1,M,principal,57463,demain %d", kind: finding.PointDateInvalid.Kind},
	{table: "service_points", head: "structure,nom,nature,commune,du\n", bad: "1,M %d,site,57463,demain", kind: finding.PointDateInvalid.Kind},
	{table: "agents", head: "structure,agents\n", bad: "99%d,2", kind: finding.PointStructureUnknown.Kind},
	{table: "agents", head: "structure,agents\n", bad: "1,beaucoup %d", kind: finding.AgentsInvalid.Kind},
	{table: "projects", head: "nom,commune\n", good: "Maison,57463\n", bad: "M %d,75056", kind: finding.ProjectElsewhere.Kind},
	{table: "projects", head: "nom,commune,heures\n", bad: "M %d,57463,beaucoup", kind: finding.ProjectFigure.Kind},
	{table: "label_rules", head: "from,scope,hours\n", good: "demain,structure,24\n", bad: "", refused: "line 2"},
	{table: "label_rules", head: "from,scope,hours\n", bad: ",structure,24", refused: "rules: a table of over 1000"},
	{table: "population", head: "lon,lat,people\n6.17,49.12,5\n", bad: "6.17,49.12,x%d", kind: finding.PeopleInvalid.Kind},
	{table: "settlements", head: "code,lat,lon,people\n57463,49.12,6.17,5\n", bad: "57463,49.12,6.17,x%d", kind: finding.PeopleInvalid.Kind},
	{table: "outlines", head: `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"57463"},"geometry":{"type":"Polygon","coordinates":[[[6.1,49.0],[6.3,49.0],[6.3,49.3],[6.1,49.3],[6.1,49.0]]]}}` + "\n",
		bad: `,{"type":"Feature","properties":{"code":"57X%d"},"geometry":null}`, tail: "]}", kind: finding.CommuneCodeInvalid.Kind},
	{table: "outlines", head: `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"57463"},"geometry":{"type":"Polygon","coordinates":[[[6.1,49.0],[6.3,49.0],[6.3,49.3],[6.1,49.3],[6.1,49.0]]]}}` + "\n",
		bad: `,{"type":"Feature","properties":{"code":"57463","nom":"%d"},"geometry":{"type":"Polygon","coordinates":[[[6.1,49.0],[6.1,49.0],[6.1,49.0]]]}}`, tail: "]}", kind: finding.OutlineInvalid.Kind},
	{table: "mergers", head: "old,new\n57001,57463\n", bad: "57X%d,57463", kind: finding.CommuneCodeInvalid.Kind},
	{table: "candidates", head: "code\n57463\n", bad: "57X%d", kind: finding.CandidateUnknown.Kind},
	{table: "zones", head: "commune,zone\n57463,A\n", bad: "57X%d,A", kind: finding.CommuneCodeInvalid.Kind},
	{table: "insee", head: "depcom,pop,duree\n57463,5,10\n", bad: "57463,x%d,10", kind: finding.OfficialInvalid.Kind, told: true},
	{table: "times", head: "from,to,minutes\n57463,1,10\n", bad: "57463,1,x%d", kind: finding.TimesInvalid.Kind, told: true},
}

// manyRows is how many rows are bad: more than twice as many as are listed.
const manyRows = 12_000

// TestManyBadRows: whatever the number of bad rows, the findings kept are bounded,
// and say how many there are.
func TestManyBadRows(t *testing.T) {
	untried := data.TableNames()
	for _, c := range manyBadRows {
		untried = slices.DeleteFunc(untried, func(name string) bool { return name == c.table })
		name := c.table
		if c.kind != nil {
			name += "/" + c.kind.Code
		}
		t.Run(name, func(t *testing.T) {
			study, err := c.load(t, manyRows)
			if c.refused != "" {
				if err == nil || !strings.Contains(err.Error(), c.refused) {
					t.Errorf("error %v, want one with %q", err, c.refused)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			listed, all := 0, 0
			for _, f := range study.Findings {
				kind, n := f.StandsFor()
				if kind != c.kind {
					continue
				}
				if c.told {
					n = int(f.Details[0].(finding.Count))
				}
				listed, all = listed+1, all+n
			}
			if all != manyRows || listed > finding.MaxListed+1 {
				t.Errorf("%d findings listed, which stand for %d: want %d", listed, all, manyRows)
			}
			if most := 3 * (finding.MaxListed + 1); len(study.Findings) > most {
				t.Errorf("%d findings of all kinds, more than %d", len(study.Findings), most)
			}
		})
	}
	if len(untried) > 0 {
		t.Errorf("nothing is tried of the tables %v", untried)
	}
}

// load reads the table with so many bad rows among good ones.
func (c *badRows) load(t *testing.T, rows int) (*coverage.Study, error) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	var b strings.Builder
	b.WriteString(c.head + c.good)
	for i := range rows {
		if strings.Contains(c.bad, "%") {
			fmt.Fprintf(&b, c.bad+"\n", i)
		} else {
			b.WriteString(c.bad + "\n")
		}
	}
	b.WriteString(c.tail)
	path := write(c.table+".table", b.String())
	opts := data.Options{
		Communes: write("communes.csv", fewCommunes), Structures: write("sites.csv", fewSites), OfficialType: "A",
		Settings: coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC), MarginMetres: 40_000},
	}
	switch c.table {
	case "insee":
		opts.Official = []string{path}
	case "zones":
		opts.Zones = []string{path}
	case "times":
		study, err := data.Load(t.Context(), opts)
		if err != nil {
			return nil, err
		}
		built, err := given.Network(study, path)
		if err != nil {
			return nil, err
		}
		return study.On(built), nil
	default:
		*map[string]*string{
			"communes": &opts.Communes, "sites": &opts.Structures, "service_points": &opts.ServicePoints, "agents": &opts.Agents,
			"projects": &opts.Projects, "label_rules": &opts.LabelRules, "population": &opts.Population, "settlements": &opts.Settlements,
			"outlines": &opts.Outlines, "mergers": &opts.Mergers, "candidates": &opts.Candidates,
		}[c.table] = path
	}
	return data.Load(t.Context(), opts)
}

// TestTooManyRows: of what is kept row by row there can't be more than in France.
func TestTooManyRows(t *testing.T) {
	if data.RaceDetector {
		t.Skip("takes a minute beside the race detector")
	}
	const most = 100_000
	for _, c := range []badRows{
		{table: "sites", head: "id_fs,nom,insee_com,lat,lon\n", bad: "9%[1]d,M %[1]d,57463,49.12,6.17"},
		{table: "service_points", head: "structure,nom,nature,commune,lundi\n", bad: "1,M,principal,57463,09:00-12:00"},
		{table: "projects", head: "nom,commune\n", bad: "M %d,57463"},
		{table: "settlements", head: "code,lat,lon,people\n", bad: "57463,49.12,6.17,1"},
	} {
		if c.table == "projects" {
			if _, err := c.load(t, most); err != nil {
				t.Error(err)
			}
		}
		_, err := c.load(t, most+1)
		var unusable *input.Error
		if !errors.As(err, &unusable) || !strings.Contains(err.Error(), "has over 100000") {
			t.Errorf("%s: error %v", c.table, err)
		}
	}
}
