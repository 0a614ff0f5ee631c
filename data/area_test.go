package data

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/data/input"
)

// TestBuiltInTablesServeTheMoselleAlone: of other départements they have the
// edge only, and an answer from it would be wrong without showing it.
func TestBuiltInTablesServeTheMoselleAlone(t *testing.T) {
	ain := write(t, "c.csv", communeHeader+"01001,Abergement,860,46.15,4.92,46.15,4.93,1\n")
	metz := write(t, "m.csv", communeHeader+"57463,Metz,120000,49.12,6.17,49.1,6.2,1\n")
	scope := func(codes ...string) coverage.Settings {
		return coverage.Settings{Departements: codes, MarginMetres: 40_000}
	}
	for _, tt := range []struct {
		name, want string
		opts       Options
	}{
		{"built-in Moselle", "", Options{Settings: scope()}},
		{"built-in communes of 54", "communes.csv: this built-in table is complete for département 57 only: give a file of communes for 54", Options{Settings: scope("54")}},
		{"built-in communes of 57 and 54", "give a file of communes for 54", Options{Settings: scope("57", "54")}},
		{"built-in structures for the Ain", "structures.csv: this built-in table is complete for département 57 only: give a file of structures for 01", Options{Communes: ain, Settings: scope()}},
		{"built-in structures for Metz", "", Options{Communes: metz, Settings: scope()}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Load(context.Background(), withMoselle(tt.opts))
			if tt.want == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			var unusable *input.Error
			if !errors.As(err, &unusable) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want an input.Error with %q", err, tt.want)
			}
		})
	}
}

// TestBuiltInFindings: every finding of the built-in tables is meant, none
// comes from how the tables were cut.
func TestBuiltInFindings(t *testing.T) {
	counts := byCode(load(t, Options{Settings: coverage.Settings{MarginMetres: 40_000}}).Findings)
	for code, n := range counts {
		switch code {
		case finding.PointsNotStated.Code, finding.BusAtAddress.Code: // Sarrebourg Moselle Sud, and the bus
			if n != 1 {
				t.Errorf("%d structures without their points (%s), want 1", n, code)
			}
		case finding.HoursMissing.Code, finding.HoursOverlap.Code:
		case finding.CommentContradicts.Code: // Verny
			if n != 1 {
				t.Errorf("%d comments contradict the hours, want 1", n)
			}
		case finding.CommentRead.Code, finding.CommentUnread.Code, finding.CommentAppointment.Code:
		default:
			t.Errorf("%d findings %s", n, code)
		}
	}
}

// TestSierckIsOpenWhereTheListSays: the list gives all hours to Bouzonville,
// its comment splits them between two places.
func TestSierckIsOpenWhereTheListSays(t *testing.T) {
	study := load(t, Options{Settings: coverage.Settings{MarginMetres: 40_000, Date: time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)}})
	days := make(map[string]uint8)
	for i := range study.Structures {
		if s := &study.Structures[i]; s.ID == "3035" || s.ID == "2078" {
			for _, p := range s.Points {
				days[p.CommuneName] = p.Hours.OpenDays()
				if !p.Position.Known || p.AtSeat != (p.Provenance == coverage.Complement) {
					t.Errorf("%s: position %+v, at the chef-lieu: %v", p.Name, p.Position, p.AtSeat)
				}
			}
		}
	}
	for commune, want := range map[string]uint8{
		"Bouzonville": 0b10011, "Sierck-les-Bains": 0b01100,
		"Rombas": 0b11111, "Moyeuvre-Grande": 0, "Sainte-Marie-aux-Chênes": 0,
	} {
		if got, there := days[commune]; !there || got != want {
			t.Errorf("%s: open on %05b (known: %v), want %05b", commune, got, there, want)
		}
	}
}
