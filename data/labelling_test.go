package data

import (
	"context"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/label"

	"github.com/google/go-cmp/cmp"
)

// day is a day of a year.
func day(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// TestLabelRules reads rules of the analyst's, and those known where none are given.
func TestLabelRules(t *testing.T) {
	opts := Options{
		LabelRules: write(t, "rules.csv", "du;pour;heures;jours;agents;formes;a_verifier;source\n;structure;24;5;2;2;non;ici\n01/01/2024;structure;27,5;4;;0;oui;là\n2024-01-01;Antenne;12;3;1;1;;là\n"),
	}
	want := []label.Rule{
		{Hours: 24, Days: 5, Agents: 2, Trained: 2, Source: "ici"},
		{From: day(2024, 1, 1), Hours: 27.5, Days: 4, ToCheck: true, Source: "là"},
		{From: day(2024, 1, 1), Branch: true, Hours: 12, Days: 3, Agents: 1, Trained: 1, Source: "là"},
	}
	study := load(t, opts)
	if d := cmp.Diff(want, study.Settings.LabelRules); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	for date, hours := range map[time.Time]float64{day(2023, 12, 31): 24, day(2024, 1, 1): 27.5, day(2026, 1, 1): 27.5} {
		study.Settings.Date = date
		if got := study.Settings.Rule(); got.Hours != hours {
			t.Errorf("on %v %+v", date, got)
		}
	}
	for date, toCheck := range map[time.Time]bool{day(2022, 12, 8): false, day(2025, 6, 15): false, day(2025, 6, 16): true} {
		known := load(t, Options{})
		known.Settings.Date = date
		if got := known.Settings.Rule(); got.Hours != 24 || got.Days != 5 || got.Agents != 2 || got.Trained != 2 || got.ToCheck != toCheck || got.Source == "" {
			t.Errorf("known on %v: %+v", date, got)
		}
	}
}

// TestLabelRulesThatCannotBeRead: verdicts hang on every rule, so none is left out.
func TestLabelRulesThatCannotBeRead(t *testing.T) {
	for row, want := range map[string]string{
		"gestern,structure,24,5,2,2,no,x":  `line 2: "gestern" in the column "from"`,
		",house,24,5,2,2,no,x":             `"house" in the column "scope"`,
		",structure,many,few,2,2,no,x":     `"many" in the column "hours"`,
		",structure,24,-5,2,2,no,x":        `"-5" in the column "days"`,
		",structure,24,5,2,NaN,no,x":       `"NaN" in the column "trained"`,
		",structure,24,5,2,2,perhaps,x":    `"perhaps" in the column "to_check"`,
		",structure,24,5,2,2,no,x,y,z,a,b": "can't be read",
		"":                                 "no rule",
	} {
		path := write(t, "rules.csv", "from,scope,hours,days,agents,trained,to_check,source\n"+row+"\n")
		if _, err := Load(context.Background(), withMoselle(Options{LabelRules: path})); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, want one with %q", row, err, want)
		}
	}
}

// TestAgents adds up the rows of a structure; what one of them does not tell is not
// stated, and never taken for none.
func TestAgents(t *testing.T) {
	study := load(t, Options{
		Communes: write(t, "c.csv", goodCommunes), Structures: write(t, "s.csv", goodList),
		Settings: coverage.Settings{Date: day(2024, 1, 1)},
		Agents:   write(t, "a.csv", "id_fs;agents;formes\n1;1,5;1\n1;1;1\n9;2;\n99;2;2\n"),
	})
	staff := make(map[string]coverage.Staff)
	for i := range study.Structures {
		staff[study.Structures[i].ID] = study.Structures[i].Staff
	}
	want := map[string]coverage.Staff{
		"1": {Known: true, Agents: 2.5, Trained: 2, TrainedKnown: true},
		"9": {Known: true, Agents: 2},
	}
	if d := cmp.Diff(want, staff); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if n := byCode(study.Findings)["point-structure-unknown"]; n != 1 {
		t.Errorf("%d findings about a structure that is not in the list", n)
	}

	study = load(t, Options{
		Communes: write(t, "c.csv", goodCommunes), Structures: write(t, "s.csv", goodList),
		Settings: coverage.Settings{Date: day(2024, 1, 1)},
		Agents:   write(t, "a.csv", "id_fs;agents;formes\n1;2;2\n1;some;1\n9;2;both\n"),
	})
	for i := range study.Structures {
		s := &study.Structures[i]
		if s.ID == "1" && s.Staff.Known || s.ID == "9" && (!s.Staff.Known || s.Staff.TrainedKnown) {
			t.Errorf("%s: %+v", s.ID, s.Staff)
		}
	}
	if n := byCode(study.Findings)["agents-invalid"]; n != 2 {
		t.Errorf("%d findings about numbers of agents", n)
	}

	for agents, want := range map[string]int{"20": 0, "20,5": 1, "35": 1} { // hours a week, say
		study = load(t, Options{
			Communes: write(t, "c.csv", goodCommunes), Structures: write(t, "s.csv", goodList),
			Settings: coverage.Settings{Date: day(2024, 1, 1)}, Agents: write(t, "a.csv", "id_fs;agents\n1;"+agents+"\n9;2\n"),
		})
		if n := byCode(study.Findings)["agents-many"]; n != want {
			t.Errorf("%s agents: %d findings, want %d", agents, n, want)
		}
	}
	for row, want := range map[string]int{"2;2": 0, "1,5;2": 1, "2;": 0, "2;3": 1, "0,5;0,5": 0, "0;0": 0, "0;": 0, "0;1": 1, ";1": 0, "-1;1": 0} {
		study = load(t, Options{
			Communes: write(t, "c.csv", goodCommunes), Structures: write(t, "s.csv", goodList),
			Settings: coverage.Settings{Date: day(2024, 1, 1)}, Agents: write(t, "a.csv", "id_fs;agents;formes\n1;"+row+"\n9;2;1\n"),
		})
		if n := byCode(study.Findings)["agents-trained-more"]; n != want {
			t.Errorf("%s: %d findings about more trained than there are, want %d", row, n, want)
		}
	}
}

// TestAgentsByName: where a row names its structure, the number alone does not do.
func TestAgentsByName(t *testing.T) {
	study := load(t, Options{
		Communes: write(t, "c.csv", goodCommunes), Structures: write(t, "s.csv", goodList),
		Settings: coverage.Settings{Date: day(2024, 1, 1)},
		Agents:   write(t, "a.csv", "id_fs;nom_structure;agents\n1;temoin;3\n9;Une autre;4\n99;Encore une;5\n"),
	})
	staff := make(map[string]coverage.Staff)
	for i := range study.Structures {
		staff[study.Structures[i].Name] = study.Structures[i].Staff
	}
	if got := staff["Temoin"]; got != (coverage.Staff{Known: true, Agents: 3}) {
		t.Errorf("the one that is named: %+v of %+v", got, staff)
	}
	for name, s := range staff {
		if name != "Temoin" && s.Known {
			t.Errorf("%s, whose number it was: %+v", name, s)
		}
	}
	if codes := byCode(study.Findings); codes["point-structure-other"] != 1 || codes["point-structure-unknown"] != 1 {
		t.Errorf("findings %v", codes)
	}
}
