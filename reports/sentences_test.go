package reports_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/label"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/goldentest"
	"acces30/reports/internal/sample"
)

// sentencesFile holds what is said of situations that are rare, or far from the sample
// as it is: in full, for a word lost or a case taken for another shows in no part of it.
const sentencesFile = "testdata/sentences.txt"

// situation is what sentences are said of.
type situation struct {
	name string
	says func(l reports.Lang) []string
}

// TestSentences holds every sentence of every situation to its golden text, in both
// languages.
func TestSentences(t *testing.T) {
	var b strings.Builder
	for _, s := range slices.Concat(answers(), cautions(), plans(), watched(), changes(), causes(), sinces(), moments(),
		terminals(), pages(), scenarios(), sure(), crossed(), named()) {
		fmt.Fprintf(&b, "# %s\n", s.name)
		for _, l := range []reports.Lang{reports.French, reports.English} {
			for _, sentence := range s.says(l) {
				b.WriteString(strings.TrimSpace(spaces(sentence)) + "\n")
			}
		}
		b.WriteByte('\n')
	}
	goldentest.Hold(t, sentencesFile, b.String())
}

// ofResult is a situation of the sample after a change of it.
func ofResult(name string, says func(reports.Lang, *coverage.Result) []string, changed func(*coverage.Result)) situation {
	r := sample.Result()
	changed(r)
	return situation{name, func(l reports.Lang) []string { return says(l, r) }}
}

// answer is what an answer says that the sample's own does not.
func answer(l reports.Lang, r *coverage.Result) []string {
	known := strings.SplitAfter(reports.Answer(l, sample.Result()), ". ")
	return slices.DeleteFunc(strings.SplitAfter(reports.Answer(l, r), ". "), func(s string) bool { return slices.Contains(known, s) })
}

// answers are of people counted where they live.
func answers() (all []situation) {
	for _, modelled := range []bool{false, true} {
		for _, beyond := range []int{0, 1, 4321} {
			for _, left := range []int{0, 1, 1234} {
				all = append(all, ofResult(fmt.Sprintf("%d beyond, %d not counted, by a model %v", beyond, left, modelled), answer, func(r *coverage.Result) {
					r.PeopleModelled = modelled
					r.ByPoint = []coverage.PeopleWithin{{Limit: r.Study.Settings.Threshold, Within: 200_000, Beyond: beyond, NotComputed: left}}
					pointed(r)
				}))
			}
		}
	}
	for _, n := range []int{1, 3} {
		all = append(all, ofResult(fmt.Sprintf("%d communes without points", n), answer, func(r *coverage.Result) {
			r.ByPoint = []coverage.PeopleWithin{{Limit: r.Study.Settings.Threshold, Within: 200_000, Beyond: 4321}}
			pointed(r, []int{14, 7, 13}[:n]...)
		}))
	}
	return all
}

// pointed gives all communes population points, but for some.
func pointed(r *coverage.Result, but ...int) {
	for i := range r.Communes {
		if c := &r.Communes[i]; !slices.Contains(but, i) && c.Commune.PopulationKnown && c.Status != coverage.NotComputed {
			c.ByPoint = &coverage.PointShare{}
		}
	}
}

// cautions are of every kind of network, with an error measured, or none.
func cautions() (all []situation) {
	says := func(l reports.Lang, r *coverage.Result) []string {
		return []string{reports.Caution(l, r), reports.CautionShort(l, r)}
	}
	for _, kind := range []coverage.RoadsKind{coverage.InterCommune, coverage.Streets, coverage.Given} {
		for _, measured := range []bool{true, false} {
			all = append(all, ofResult(fmt.Sprintf("times of %s, measured %v", reports.RoadsName(kind).In(reports.English), measured), says, func(r *coverage.Result) {
				r.Study.RoadsInfo.Kind, r.Study.RoadsInfo.Preset = kind, "a table"
				if !measured {
					r.Study.RoadsInfo.Errors = nil
				}
			}))
		}
	}
	return all
}

// plans are of new labels.
func plans() (all []situation) {
	for _, tt := range []struct {
		name    string
		changed func(most *coverage.Plan, r *coverage.Result)
	}{
		{"a plan, another that helps those farthest first, and one for the mean", func(*coverage.Plan, *coverage.Result) {}},
		{"both plans the same", func(p *coverage.Plan, _ *coverage.Result) { p.Fair.Sites = p.Sites }},
		{"the fairer plan has one more", func(p *coverage.Plan, _ *coverage.Result) { p.Fair.Sites, p.Sites = p.Sites, p.Sites[:1] }},
		{"a plan for each of two limits, in the order asked", func(p *coverage.Plan, r *coverage.Result) {
			p.Fair, r.Plans[1] = nil, *p
			r.Plans[1].Fair, r.Plans[1].Limit = nil, 20*road.Minute
			r.Study.Settings.Plan.Limits = []road.Deciseconds{20 * road.Minute, coverage.Promise}
		}},
		{"no site", func(p *coverage.Plan, _ *coverage.Result) { p.Sites, p.Fair.Sites = nil, nil }},
		{"one site, one left, the fewest not proved", func(p *coverage.Plan, _ *coverage.Result) {
			p.Sites, p.Curve, p.Fair, p.Fewest.Proved, p.Fewest.Bound = p.Sites[:1], p.Curve[:1], nil, false, 2
		}},
		{"several left, no fewest", func(p *coverage.Plan, r *coverage.Result) { p.Left, p.Fair, p.Fewest = r.BeyondFirst()[:2], nil, nil }},
		{"none left, none needed, nobody beyond", func(p *coverage.Plan, _ *coverage.Result) {
			p.Left, p.Fair, p.Fewest.Value, p.Beyond = nil, nil, 0, coverage.Count{}
		}},
		{"another limit instead", func(p *coverage.Plan, _ *coverage.Result) { p.Fair, p.Instead = nil, true }},
		{"nobody beyond a limit", func(p *coverage.Plan, r *coverage.Result) {
			p.Fair = nil
			r.Study.Settings.Plan.Limits = []road.Deciseconds{coverage.Promise, 45 * road.Minute}
		}},
	} {
		all = append(all, ofResult(tt.name, reports.PlanLines, func(r *coverage.Result) {
			sample.Plan(r)
			tt.changed(&r.Plans[0], r)
		}))
	}
	return all
}

// watched are of structures to look at this month.
func watched() (all []situation) {
	lists := map[string]compare.Watched{
		"gone":       {Gone: true},
		"cut":        {FewerHours: true, MinutesBefore: 1650, MinutesNow: 1200},
		"under":      {UnderHours: true},
		"newly":      {UnderDays: true, New: true},
		"cut, under": {FewerHours: true, MinutesBefore: 1450, MinutesNow: 1435, UnderHours: true, UnderDays: true, New: true},
	}
	for _, kinds := range [][]string{nil, {"gone"}, {"gone", "gone"}, {"cut"}, {"cut", "cut"}, {"under"}, {"newly"}, {"under", "newly", "newly"},
		{"cut, under"}, {"gone", "cut", "under"}, {"under", "under", "under", "under", "newly"}, {"cut", "cut", "cut", "cut"}} {
		for _, same := range []bool{false, true} {
			r := sample.Result()
			c := compare.New(sample.Result(), r, compare.Options{})
			c.Watch, c.List.SameFiles = nil, same
			for i, kind := range kinds {
				w := lists[kind]
				w.Structure = &r.Structures[i%len(r.Structures)]
				w.Limits = []road.Deciseconds{15 * road.Minute, 30 * road.Minute}
				w.Lost = []coverage.Count{{Communes: 2, People: 420}, {Communes: 1 - i%2, People: 120 * (1 - i%2)}}
				if i == 3 {
					w.Lost[0] = coverage.Count{}
				}
				c.Watch = append(c.Watch, w)
			}
			all = append(all, situation{fmt.Sprintf("to watch: %q, of the same list %v", kinds, same), func(l reports.Lang) []string {
				said := []string{reports.WatchSentence(l, c)}
				for i := range c.Watch {
					said = append(said, reports.WatchReasons(l, &c.Watch[i]))
				}
				return said
			}})
		}
	}
	return all
}

// changes are of lists since the edition before.
func changes() (all []situation) {
	day := time.Date(2024, 8, 1, 0, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		name  string
		list  compare.List
		kinds []compare.StructureKind
	}{
		{"a new list, nothing in scope", compare.List{After: coverage.ListDate{Day: day}}, nil},
		{"a new list of a month", compare.List{After: coverage.ListDate{Day: day, Month: true}}, []compare.StructureKind{compare.Gone}},
		{"a new list without a day", compare.List{}, []compare.StructureKind{compare.Gone, compare.Gone, compare.Relocated}},
		{"another complement", compare.List{SameList: true}, []compare.StructureKind{compare.Opened, compare.Appeared, compare.HoursChanged}},
		{"the same list", compare.List{SameList: true, SameFiles: true, After: coverage.ListDate{Day: day, Month: true}}, nil},
		{"the same list without a day", compare.List{SameList: true, SameFiles: true}, nil},
		{"several of every kind", compare.List{After: coverage.ListDate{Day: day}}, []compare.StructureKind{
			compare.Opened, compare.Opened, compare.Appeared, compare.Appeared, compare.Relocated, compare.Relocated, compare.HoursChanged, compare.HoursChanged | compare.Relocated,
		}},
	} {
		r := sample.Result()
		c := compare.New(sample.Result(), r, compare.Options{})
		c.Since, c.List, c.Structures = "2024-07", tt.list, nil
		for i, kind := range tt.kinds {
			c.Structures = append(c.Structures, compare.StructureChange{Kind: kind, InScope: true, After: &r.Structures[i%len(r.Structures)]})
		}
		c.Structures = append(c.Structures, compare.StructureChange{Kind: compare.Gone, Before: &r.Structures[0]}) // of a neighbour
		all = append(all, situation{tt.name, func(l reports.Lang) []string { return []string{reports.ChangeOf(l, c)} }})
	}
	return append(all, situation{"what changed in the sample", func(l reports.Lang) []string { return reports.ChangeLines(l, sample.Changed()) }})
}

// causes are of changes, by what of the edition before is still there.
func causes() (all []situation) {
	for _, tt := range []struct {
		name    string
		changed func(*compare.Comparison)
	}{
		{"causes not known", func(c *compare.Comparison) { c.Explained = false }},
		{"one cause", func(c *compare.Comparison) { c.Differ = compare.Mix{compare.Speeds: true} }},
		{"the last ingredient alone", func(c *compare.Comparison) { c.Differ = compare.Mix{compare.Ingredients - 1: true} }},
		{"the last ingredient gone", func(c *compare.Comparison) {
			c.Differ, c.Lacking = compare.Mix{compare.Sites: true, compare.Roads: true, compare.Speeds: true}, compare.Mix{compare.Ingredients - 1: true}
		}},
		{"inputs gone", func(c *compare.Comparison) {
			c.Differ = compare.Mix{compare.Sites: true, compare.Speeds: true}
			c.Lacking = compare.Mix{compare.Sites: true}
		}},
		{"one that can't be changed alone", func(c *compare.Comparison) { c.Untried = []compare.Cause{compare.Cause(compare.Speeds)} }},
	} {
		c := sample.Changed()
		tt.changed(c)
		all = append(all, situation{tt.name, func(l reports.Lang) []string { return []string{reports.CauseRule(l, c), reports.ChangeOf(l, c)} }})
	}
	return all
}

// sinces are of labels since a day.
func sinces() (all []situation) {
	for _, structures := range []int{0, 1, 2} {
		for _, points := range []int{0, 1, 2} {
			all = append(all, since(structures, points, 1))
		}
	}
	return append(all, since(2, 1, 0))
}

// since is of labels; newly counts the communes that they newly cover at the second limit.
func since(structures, points, newly int) situation {
	return ofResult(fmt.Sprintf("%d structures and %d points since, %d newly covered", structures, points, newly), func(l reports.Lang, r *coverage.Result) []string {
		return []string{reports.SinceSentence(l, r)}
	}, func(r *coverage.Result) {
		r.Study.Settings.Since = time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)
		r.Since = &coverage.Since{Points: points}
		for i := range structures {
			r.Since.Structures = append(r.Since.Structures, &r.Structures[i])
		}
		for i, limit := range r.Study.Settings.Limits() {
			n := newly * i
			r.Since.Newly = append(r.Since.Newly, coverage.Newly{Limit: limit, Count: coverage.Count{Communes: n, People: 1234 * n}})
		}
	})
}

// moments are of a day and an hour.
func moments() (all []situation) {
	for _, open := range []int{1, 3} {
		for _, untold := range []int{0, 1, 2} {
			all = append(all, ofResult(fmt.Sprintf("%d open then, %d untold", open, untold), answer, func(r *coverage.Result) {
				r.Scope.Structures = open
				r.Study.Moment = &coverage.Moment{Day: time.Date(2024, 8, 15, 0, 0, 0, 0, time.UTC), Minute: 845, Holiday: label.Assumption, Structures: 5, Untold: untold}
			}))
		}
	}
	return all
}
