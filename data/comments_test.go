package data

import (
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/sharedtest"
	"acces30/data/parse"
	"acces30/data/table"
)

// readList reads the official list of the shared data.
func readList(t *testing.T) *structureList {
	t.Helper()
	path := sharedtest.Data(t, "sites", "liste-fs-20240801.csv")
	layout := table.Layout{Columns: listColumns}
	read, err := table.ReadFile(os.DirFS(filepath.Dir(path)), filepath.Base(path), filepath.Base(path), layout)
	if err != nil {
		t.Fatal(err)
	}
	list, err := readStructureList(t.Context(), read, layout)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestEveryCommentIsAccountedFor: a comment is used, agrees with the hours, is named
// in a finding, or has no word that bears on opening.
func TestEveryCommentIsAccountedFor(t *testing.T) {
	counts := make(map[string]int)
	for _, row := range readList(t).rows {
		text := strings.Join(strings.Fields(row.record.text(listComment)), " ")
		if text == "" {
			continue
		}
		counts["comments"]++
		found := ""
		for _, f := range row.record.findings {
			for _, kind := range commentKinds {
				if f.Kind == kind {
					found = f.Kind.Code
				}
			}
		}
		comment := parse.ReadComment(text, row.name, row.communeName)
		switch {
		case found != "":
			counts[found]++
		case comment.Bearing && !comment.Unclear:
			counts["agrees"]++
		case comment.Bearing:
			t.Errorf("%s: %q bears on opening, and nothing was made of it", row.id, text)
		default:
			counts["without bearing"]++
		}
	}
	t.Log(counts)
	if counts["comments"] != 830 || counts[finding.CommentRead.Code] < 10 {
		t.Errorf("counts %v", counts)
	}
}

// TestCommentsThatTellWeeks are of the list, read by eye.
func TestCommentsThatTellWeeks(t *testing.T) {
	want := map[string]struct {
		hours, days float64
		row         string // part of the row to paste
	}{
		"2221": {31, 5, `2221,France services de Verny,principal,57708,,,08:30-12:30 / 13:30-17:30,08:30-12:30 / 14:00-19:00,09:00-12:00 semaines impaires,08:30-12:30 / 13:30-17:30,14:00-17:00,09:00-12:00 semaines paires,,,,,,`},
		"58":   {36.0833, 5, `08:30-12:00 / 13:00-17:00 1er et 2e et 4e et 5e du mois`},
		"11":   {31.6833, 5.23, `09:00-12:00 1er du mois`},
		"3152": {24.5, 5.5, `14:00-17:00 une semaine sur deux`},
		"2193": {25.5, 5, `08:45-12:15 / 14:00-17:30,,,,,,,`}, // Saturdays without hours in the list
	}
	for _, row := range readList(t).rows {
		w, wanted := want[row.id]
		if !wanted {
			continue
		}
		hours, days := float64(row.hours.Minutes())/60, row.hours.AverageDays()
		if paste := complementRow(row.id, row.name, row.commune, row.hours); !(math.Abs(hours-w.hours) <= 0.001) || days != w.days || !strings.Contains(paste, w.row) {
			t.Errorf("%s: %v hours, %v days, %s", row.id, hours, days, paste)
		}
	}
}

// TestPastedRowsReadAlike: a row that a finding has, given in the table of service
// points, makes the same hours.
func TestPastedRowsReadAlike(t *testing.T) {
	const header = "id_fs,nom,nature,insee_com,latitude,longitude,lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche,frequence,du,au,motif,commentaire\n"
	list := readList(t)
	rows := slices.Clone(list.rows)
	content := header
	for i := range rows {
		if len(rows[i].hours.Sessions) > 0 {
			content += complementRow(rows[i].id, rows[i].name, rows[i].commune, rows[i].hours) + "\n"
		}
	}
	layout := table.Layout{Columns: pointColumns}
	read, err := table.Read("rows.csv", []byte(content), layout)
	if err != nil {
		t.Fatal(err)
	}
	structures := list.group()
	before := make(map[string]label.Week)
	for _, s := range structures {
		for _, p := range s.Points {
			before[p.ID] = p.Hours
		}
	}
	if _, used, err := applyComplement(structures, read, layout, false); err != nil || used < 10 {
		t.Fatalf("%d rows used, %v", used, err)
	}
	for _, s := range structures {
		for _, p := range s.Points {
			if was := before[p.ID]; len(was.Sessions) > 0 && !p.Hours.Same(label.Week{Days: was.Days, Sessions: was.Sessions}) {
				t.Errorf("%s: %+v, was %+v", p.ID, p.Hours, was)
			}
		}
	}
}
