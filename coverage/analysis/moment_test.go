package analysis

import (
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/finding"
	"acces30/coverage/label"
	"acces30/coverage/road"

	"pgregory.net/rapid"
)

// TestAMomentIsItsHalfHour: the people within the threshold of what is open at a moment
// are those of the half hour in the week, where hours hold every week; never more than
// without hours.
func TestAMomentIsItsHalfHour(t *testing.T) {
	study := hills(t, 40)
	study.Settings.Threshold = 20 * road.Minute
	study.Settings.Date = time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC) // a Thursday; no holiday within a week
	rng := rand.New(rand.NewPCG(16, 5))
	for k := range 5 {
		p := point(0, label.Week{})
		p.Position = coverage.At(6+rng.Float64()*0.8, 48.5+rng.Float64()*0.5)
		study.Structures = append(study.Structures, structure(strconv.Itoa(k), p))
	}
	compared := 0
	rapid.Check(t, func(rt *rapid.T) {
		var begins []label.Moment
		for k := range study.Structures {
			some := anyHours.Draw(rt, "hours")
			w := label.Week{Days: some.Days, Stated: true}
			for _, s := range some.Sessions {
				w.Add(s.Day, s.Interval, label.Rhythm{})
			}
			for day, hours := range w.Days {
				for _, i := range hours {
					begins = append(begins, label.Moment{Day: day, Minute: (i.Open + 29) / 30 * 30})
				}
			}
			study.Structures[k].Points[0].Hours = w
		}
		whole := mustRun(t, study)
		at := label.Moment{Day: rapid.IntRange(0, 5).Draw(rt, "day"), Minute: uint16(30 * rapid.IntRange(16, 38).Draw(rt, "slot"))}
		if len(begins) > 0 && rapid.Bool().Draw(rt, "at an opening") {
			at = rapid.SampledFrom(begins).Draw(rt, "opening")
		}
		then := *study
		then.Settings.At = &at
		people := whole.Opening.Slots[at.Day][at.Minute/30]
		if err := then.Scenario(); err != nil {
			if people > 0 {
				t.Fatalf("%v, with %d people near an open door", err, people)
			}
			return
		}
		r := mustRun(t, &then)
		got := r.TallyAt(study.Settings.Threshold).Within.People
		if got != people || got > whole.TallyAt(study.Settings.Threshold).Within.People {
			t.Fatalf("%+v: %d people, %d in the week's half hour", at, got, people)
		}
		if days, stated := r.Communes[0].DaysOpen(); stated || len(r.Widenings) > 0 {
			t.Fatalf("days of the week are told: %v", days)
		}
		compared++
	})
	if compared < 10 {
		t.Errorf("only %d moments compared", compared)
	}
}

// TestWhatIsOpenAtAMoment: points that are shut, closed for a time or of a département
// with a holiday are set aside, and so are those that do not tell, which are named; the
// label is judged by all of them.
func TestWhatIsOpenAtAMoment(t *testing.T) {
	study := &coverage.Study{
		Settings: coverage.Settings{Departements: []string{"57"}, Date: time.Date(2024, 12, 23, 0, 0, 0, 0, time.UTC), At: &label.Moment{Day: 1, Minute: 570}},
		Structures: []coverage.Structure{
			structure("both", point(0, openOn(1)), point(1, openOn(0))), structure("silent", point(2, label.Week{})),
			structure("closed", point(3, openOn(1))), structure("elsewhere", point(4, openOn(3))),
		},
	}
	study.Structures[2].Points[0].Closures = []coverage.Closed{{From: time.Date(2024, 12, 20, 0, 0, 0, 0, time.UTC), Until: time.Date(2024, 12, 31, 0, 0, 0, 0, time.UTC)}}
	study.Structures[3].Departement = "54"
	then := *study
	if err := then.Scenario(); err != nil {
		t.Fatal(err)
	}
	want := coverage.Moment{Day: time.Date(2024, 12, 24, 0, 0, 0, 0, time.UTC), Minute: 570, Structures: 3, Points: 4, Untold: 1}
	if *then.Moment != want {
		t.Errorf("%+v, want %+v", *then.Moment, want)
	}
	if len(then.Structures) != 1 || len(then.Structures[0].Points) != 1 || len(then.Structures[0].Aside) != 1 {
		t.Fatalf("%+v", then.Structures)
	}
	if week := then.Structures[0].Weekly(label.Known()); week.Criteria.OpenOn != 2 {
		t.Errorf("the label is judged by %v days", week.Criteria.OpenOn)
	}
	if len(then.Findings) != 1 || then.Findings[0].Kind != finding.PointUntoldThen.Kind {
		t.Errorf("findings %v", then.Findings)
	}
	if len(study.Structures) != 4 || len(study.Structures[0].Points) != 2 {
		t.Error("the study of the week has changed")
	}
	// On Thursday 26 December what the Moselle has is shut, what is around it is not.
	holiday := *study
	holiday.Settings.At = &label.Moment{Day: 3, Minute: 570}
	if err := holiday.Scenario(); err != nil || len(holiday.Structures) != 1 || holiday.Structures[0].ID != "elsewhere" || holiday.Moment.Holiday != label.SaintStephen {
		t.Errorf("%v, %+v", err, holiday.Structures)
	}
	nothing := *study
	nothing.Settings.At = &label.Moment{Day: 2, Minute: 570}
	if err := nothing.Scenario(); err == nil {
		t.Error("nothing is open on Christmas, and it is a study")
	}
}
