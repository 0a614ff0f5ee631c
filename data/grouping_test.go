package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
)

// studyOf loads a list of structures with Metz as the only commune.
func studyOf(t *testing.T, day time.Time, rows string) *coverage.Study {
	t.Helper()
	return load(t, Options{
		Communes:   write(t, "c.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n"),
		Structures: write(t, "s.csv", listHeader+rows),
		Settings:   coverage.Settings{Date: day, MarginMetres: 40_000},
	})
}

// TestAntenneBeforeItsPrincipal: six antennes of the national list are
// labelled before their principal. The structure stands from the first day,
// with the points of that day.
func TestAntenneBeforeItsPrincipal(t *testing.T) {
	const rows = "1,57,France services de Metz,57463,Metz,49.12,6.17,,,,,,,Principal,Fixe,,01/10/2021\n" +
		"2,57,France services Metz - Antenne de Borny,57463,Metz,49.11,6.22,,,,,,,Antenne,Fixe,,01/09/2020\n" +
		"3,57,France services Metz - Antenne du Sablon,57463,Metz,49.10,6.17,,,,,,,Antenne,Fixe,,01/01/2022\n"
	for _, tt := range []struct {
		day  time.Time
		want []string
	}{
		{time.Date(2020, 8, 31, 0, 0, 0, 0, time.UTC), nil},
		{time.Date(2020, 9, 1, 0, 0, 0, 0, time.UTC), []string{"2"}},
		{time.Date(2021, 10, 1, 0, 0, 0, 0, time.UTC), []string{"1", "2"}},
		{time.Date(2022, 1, 1, 0, 0, 0, 0, time.UTC), []string{"1", "2", "3"}},
	} {
		study := studyOf(t, tt.day, rows)
		var got []string
		for _, s := range study.Structures {
			if s.ID != "1" || s.Format != coverage.WithBranches || s.LabelledOn.Format(time.DateOnly) != "2020-09-01" {
				t.Errorf("%v: structure %+v", tt.day, s)
			}
			for _, p := range s.Points {
				got = append(got, p.ID)
			}
		}
		if len(got) != len(tt.want) {
			t.Errorf("%v: points %v, want %v", tt.day, got, tt.want)
			continue
		}
		for i := range got {
			if got[i] != tt.want[i] {
				t.Errorf("%v: points %v, want %v", tt.day, got, tt.want)
			}
		}
	}
}

// TestAntennesNeverCrossDepartements: the same name elsewhere is another label.
func TestAntennesNeverCrossDepartements(t *testing.T) {
	study := studyOf(t, time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
		"1,54,France services de Metz,57463,Metz,49.12,6.17,,,,,,,Principal,Fixe,g,01/01/2020\n"+
			"2,57,France services de Metz - Antenne de Borny,57463,Metz,49.11,6.22,,,,,,,Antenne,Fixe,g,01/01/2020\n")
	if len(study.Structures) != 2 {
		t.Errorf("%d structures, want 2", len(study.Structures))
	}
}

func TestOwnName(t *testing.T) {
	for name, want := range map[string]string{
		"France services de Fraize - Antenne d'Anould":                                 "fraize",
		"France Services Cormicy – Antenne de Loivre":                                  "cormicy",
		"France services d’Épinac - Antenne de Couches":                                "epinac",
		"France services Espace Numérique - Antenne-Saint-Julien":                      "espacenumerique",
		"Bus France services d'Ebreuil":                                                "ebreuil",
		"France services multisites du Bouzonvillois Trois Frontières -  Site de Bouz": "bouzonvilloistroisfrontieres",
		"France services Point info 14 du Molay-Littry":                                "pointinfo14delemolaylittry",
		"France services Point Info 14 de Le Molay-Littry":                             "pointinfo14delemolaylittry",
		"": "",
	} {
		if got := ownName(name); got != want {
			t.Errorf("ownName(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestUnpaddedDepartement: a spreadsheet turns 01 into 1; the structure must
// not fall out of the scope for it.
func TestUnpaddedDepartement(t *testing.T) {
	study := load(t, Options{
		Communes:   write(t, "c.csv", communeHeader+"01001,Abergement,860,46.15,4.92,46.15,4.93,1\n"),
		Structures: write(t, "s.csv", listHeader+"1,1,FS,01001,Abergement,46.15,4.92,09:00 - 12:00,,,,,,Principal,Fixe,,01/01/2020\n"),
		Settings:   coverage.Settings{Date: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)},
		ListDate:   time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
	})
	if !slices.ContainsFunc(study.Findings, ofSmallTables) || len(slices.DeleteFunc(study.Findings, ofSmallTables)) != 0 || len(study.Structures) != 1 || study.Structures[0].Departement != "01" {
		t.Errorf("structures %+v, findings %v", study.Structures, study.Findings)
	}
}

// TestAntennesFindTheirPrincipal: by the name before theirs and, of several, the day of
// the label; else by the group; else by a part of five letters of a name, that no other
// has. What is not found stands alone.
func TestAntennesFindTheirPrincipal(t *testing.T) {
	const head = "id_fs,insee_dep,lib_fs,type_fs,format_fs,groupe_fs,labellisation_fs,lib_com\n"
	for _, tt := range []struct{ name, rows, want string }{
		{"of two of a name, the one of the day", "1,57,France services de Metz,Principal,Fixe,,01/01/2020\n2,57,France services de Metz,Principal,Fixe,,01/01/2021\n3,57,France services de Metz - Antenne A,Antenne,Fixe,,01/01/2021\n",
			"1 fixed 2020-01-01 1:main:-; 2 branches 2021-01-01 2:main:- 3:branch:2021-01-01"},
		{"of two of a name and a day, none", "1,57,France services de Metz,Principal,Fixe,,01/01/2020\n2,57,France services de Metz,Principal,Fixe,,01/01/2020\n3,57,France services de Metz - Antenne A,Antenne,Antenne,,01/01/2020\n",
			"1 fixed 2020-01-01 1:main:-; 2 fixed 2020-01-01 2:main:-; 3 fixed 2020-01-01 3:main:-!"},
		{"of two of a name, the group", "1,57,France services de Metz,Principal,Fixe,g,01/01/2020\n2,57,France services de Metz,Principal,Fixe,h,01/01/2020\n3,57,France services de Metz - Antenne A,Antenne,Fixe, H ,01/01/2022\n",
			"1 fixed 2020-01-01 1:main:-; 2 branches 2020-01-01 2:main:- 3:branch:2022-01-01"},
		{"the name before the group", "1,57,France services de Metz,Principal,Fixe,,01/01/2020\n2,57,France services de Vic,Principal,Fixe,h,01/01/2020\n3,57,France services de Metz - Antenne A,Antenne,Fixe,h,01/01/2022\n",
			"1 branches 2020-01-01 1:main:- 3:branch:2022-01-01; 2 fixed 2020-01-01 2:main:-"},
		{"a group of two is none", "1,57,Ici,Principal,Fixe,g,01/01/2020\n2,57,Là,Principal,Fixe,g,01/01/2020\n3,57,Ailleurs,Antenne,Fixe,g,01/01/2022\n",
			"1 fixed 2020-01-01 1:main:-; 2 fixed 2020-01-01 2:main:-; 3 fixed 2022-01-01 3:main:-!"},
		{"no group is none", "1,57,Ici,Principal,Fixe,,01/01/2020\n3,57,Ailleurs,Antenne,Fixe,,01/01/2022\n",
			"1 fixed 2020-01-01 1:main:-; 3 fixed 2022-01-01 3:main:-!"},
		{"a longer name with five letters in it", "1,57,Thion,Principal,Fixe,,01/01/2020\n3,57,Thionville - Antenne A,Antenne,Fixe,,01/01/2022\n",
			"1 branches 2020-01-01 1:main:- 3:branch:2022-01-01"},
		{"a part of five letters of its name", "1,57,Thionville,Principal,Fixe,,01/01/2020\n3,57,Thion - Antenne A,Antenne,Fixe,,01/01/2022\n",
			"1 branches 2020-01-01 1:main:- 3:branch:2022-01-01"},
		{"four letters are too few", "1,57,Metz,Principal,Fixe,,01/01/2020\n2,57,Vigynord,Principal,Fixe,,01/01/2020\n3,57,Metzsud - Antenne A,Antenne,Fixe,,01/01/2022\n4,57,Vigy - Antenne A,Antenne,MultiSites,,01/01/2022\n",
			"1 fixed 2020-01-01 1:main:-; 2 fixed 2020-01-01 2:main:-; 3 fixed 2022-01-01 3:main:-!; 4 multi 2022-01-01 4:main:-!"},
		{"the second whose name has it", "1,57,Ailleurs,Principal,Fixe,,01/01/2020\n2,57,Thionville Nord,Principal,Fixe,,01/01/2020\n3,57,Thionville - Antenne A,Antenne,Fixe,,01/01/2022\n",
			"1 fixed 2020-01-01 1:main:-; 2 branches 2020-01-01 2:main:- 3:branch:2022-01-01"},
		{"two whose names have it", "1,57,Thionville Sud,Principal,Fixe,,01/01/2020\n2,57,Thionville Nord,Principal,Fixe,,01/01/2020\n3,57,Thionville - Antenne A,Antenne,Fixe,,01/01/2022\n",
			"1 fixed 2020-01-01 1:main:-; 2 fixed 2020-01-01 2:main:-; 3 fixed 2022-01-01 3:main:-!"},
		{"antennes before the principal, whose day stays", "1,57,Thionville,Principal,MultiSites,,01/01/2022\n3,57,Thionville - Site A,Antenne,MultiSites,,01/06/2021\n4,57,Thionville - Site B,Antenne,Fixe,,01/01/2020\n5,57,Thionville - Site C,Antenne,Fixe,,\n6,57,Thionville - Site D,Antenne,Fixe,,01/01/2020\n",
			"1 multi 2020-01-01 1:main:2022-01-01 3:site:2021-06-01 4:branch:2020-01-01 5:branch:- 6:branch:2020-01-01"},
		{"an antenne of the same day", "1,57,Thionville,Principal,Fixe,,01/01/2022\n3,57,Thionville - Site A,Antenne,Fixe,,01/01/2022\n",
			"1 branches 2022-01-01 1:main:- 3:branch:2022-01-01"},
	} {
		list, err := readStructureList(t.Context(), tableOf(t, "s.csv", head+strings.ReplaceAll(tt.rows, "\n", ",Metz\n")), layoutOf(structuresTable))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range list.group() {
			line := fmt.Sprintf("%s %s %s", s.ID, []string{"-", "fixed", "branches", "multi", "bus"}[s.Format], dated(s.LabelledOn))
			for _, p := range s.Points {
				line += fmt.Sprintf(" %s:%s:%s", p.ID, []string{"main", "branch", "site"}[p.Kind], dated(p.From))
			}
			if byCode(s.findings)["branch-without-principal"] == 1 {
				line += "!"
			}
			got = append(got, line)
		}
		if all := strings.Join(got, "; "); all != tt.want {
			t.Errorf("%s:\n%s, want\n%s", tt.name, all, tt.want)
		}
	}
}
