package reports_test

import (
	"fmt"
	"maps"
	"slices"
	"time"

	"acces30/coverage"
	"acces30/coverage/compare"
	"acces30/coverage/finding"
	"acces30/coverage/road"
	"acces30/reports"
	"acces30/reports/internal/sample"
)

// terminals are of the last lines of a run, and of all that a check says before it.
func terminals() (all []situation) {
	changed := sample.Changed()
	says := func(l reports.Lang, r *coverage.Result) []string { return reports.TerminalLines(l, r, nil, "out/57") }
	checked := func(l reports.Lang, r *coverage.Result) []string {
		r.Study.Findings = r.Findings
		return reports.CheckLines(l, r.Study)
	}
	for _, s := range []struct {
		name    string
		says    func(reports.Lang, *coverage.Result) []string
		changed func(*coverage.Result)
	}{
		{"the last lines of the sample", says, func(*coverage.Result) {}},
		{"with an earlier edition", func(l reports.Lang, r *coverage.Result) []string {
			return reports.TerminalLines(l, r, changed, "out/57")
		}, func(*coverage.Result) {}},
		{"with an edition and no earlier one, labels since a day, and something to read first", func(l reports.Lang, r *coverage.Result) []string {
			return reports.TerminalLines(l, r, compare.New(nil, r, compare.Options{}), "a b")
		}, func(r *coverage.Result) {
			r.Study.Settings.Since = time.Date(2022, 12, 31, 0, 0, 0, 0, time.UTC)
			r.Since = &coverage.Since{Newly: make([]coverage.Newly, 3)}
			r.Findings = append(r.Findings, finding.LabelsInFuture.Found(3).At(finding.Source{}, "", ""))
		}},
		{"no finding, all computed, no population known", says, func(r *coverage.Result) {
			r.Findings = nil
			withoutPeople(r)
		}},
		{"notes alone", says, func(r *coverage.Result) { r.Findings = r.Findings[len(r.Findings)-1:] }},
		{"many kinds of findings", says, manyFindings},
		{"warnings alone", says, func(r *coverage.Result) { r.Findings = r.Findings[2:4] }},
		{"a check of the sample", checked, func(*coverage.Result) {}},
		{"a check of many findings, people placed", checked, func(r *coverage.Result) {
			manyFindings(r)
			r.Study.PopulationPoints = make([]coverage.PopulationPoint, 1)
			r.Study.Structures[0].Departement = "54"
			r.Study.Settings.MarginMetres = 12_600
			slices.Reverse(r.Study.Inputs)
		}},
		{"how much lies on roads", func(l reports.Lang, r *coverage.Result) []string {
			return reports.OverlapLines(l, coverage.Overlap{All: coverage.Count{Communes: 725}, Outside: coverage.Count{Communes: 3}, Structures: 40, Within: 39}, "lorraine.osm.pbf")
		}, func(*coverage.Result) {}},
	} {
		all = append(all, ofResult(s.name, s.says, s.changed))
	}
	return all
}

// withoutPeople leaves the communes that are computed, and takes their population away.
func withoutPeople(r *coverage.Result) {
	r.Communes = slices.DeleteFunc(r.Communes, func(c coverage.CommuneAccess) bool { return !c.Time().Reached() })
	for i := range r.Communes {
		r.Communes[i].Commune.Population, r.Communes[i].Commune.PopulationKnown = 0, false
	}
	sample.Recount(r)
}

// manyFindings are of more kinds than the terminal names, and of one more places than a
// check lists.
func manyFindings(r *coverage.Result) {
	at := func(line int) finding.Source {
		return finding.Source{File: "a\u0085b\x7f.csv", Line: line, Column: "c\u00a0d\u009fe"}
	}
	r.Findings = nil
	for i, f := range []finding.Finding{
		finding.CommuneCodeInvalid.Found(), finding.RowBroken.Found(finding.Said{FR: "z", EN: "y"}), finding.PopulationMissing.Found(), finding.CommunePointsApart.Found(9.5, finding.Seat),
		finding.HoursInvalid.Found(), finding.PeopleDiffer.Found(1, 2), finding.LabelsInFuture.Found(3), finding.HoursMissing.Found(),
	} {
		for k := range i + 1 {
			r.Findings = append(r.Findings, f.At(at(k), fmt.Sprint("\x1fs", i), "v~"))
		}
	}
	finding.Sort(r.Findings)
}

// pages are of all that the page's script says of scenarios.
func pages() (all []situation) {
	says := func(l reports.Lang, r *coverage.Result) (lines []string) {
		texts := reports.PageScenario(l, r)
		for _, key := range slices.Sorted(maps.Keys(texts)) {
			lines = append(lines, key+" = "+texts[key])
		}
		one := coverage.Count{Communes: 1, People: 1}
		for _, tally := range append(r.Tallies, coverage.Tally{Limit: 45*road.Minute + 30, Beyond: one, Within: coverage.Count{Communes: 2, People: 3}}, coverage.Tally{Limit: 600, NotComputed: one},
			coverage.Tally{Limit: 900, Beyond: coverage.Count{Communes: 2}, NotComputed: coverage.Count{Communes: 1}}) {
			lines = append(lines, reports.BeyondLine(l, tally))
		}
		return lines
	}
	return []situation{
		ofResult("the page of the sample", says, func(*coverage.Result) {}),
		ofResult("the page of real roads, all computed, the limit at 60 minutes", says, func(r *coverage.Result) {
			*r = *sample.At(60 * road.Minute)
			r.Study.RoadsInfo.Kind = coverage.Streets
			r.Communes = slices.DeleteFunc(r.Communes, func(c coverage.CommuneAccess) bool { return !c.Time().Reached() || !c.Commune.PopulationKnown })
			sample.Recount(r)
			r.Findings = append(r.Findings, finding.LabelsInFuture.Found(3).At(finding.Source{}, "", ""))
		}),
		ofResult("the page where one has no measured error, and one more is not computed", says, func(r *coverage.Result) {
			r.Communes[0].Fitness = coverage.Mountain
			r.Communes[10].LeaveOut(coverage.OffRoads)
			r.Communes[10].Status = coverage.NotComputed
			sample.Recount(r)
		}),
	}
}

// scenarios are of what one changes at each limit, and of a moment.
func scenarios() (all []situation) {
	for _, changes := range [][3]int{{0, 0, 0}, {1, 0, 0}, {-1, 0, 1200}, {5, 7, -9}, {0, 3, 0}} {
		for _, moment := range []bool{false, true} {
			all = append(all, ofResult(fmt.Sprintf("people more within each limit: %v, at a moment %v", changes, moment), answer, func(r *coverage.Result) {
				for k, tally := range r.Tallies {
					tally.Within.People -= changes[k]
					r.Today = append(r.Today, tally)
				}
				r.Study.Settings.Closed = []string{"653"}
				if moment {
					r.Scope.Structures = 2
					r.Study.Moment = &coverage.Moment{Day: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC), Minute: 9*60 + 5, Structures: 4}
				}
			}))
		}
	}
	return all
}

// sure are of how sure the answer is, and of whom it is about.
func sure() (all []situation) {
	for _, tt := range []struct {
		name    string
		changed func(r *coverage.Result)
	}{
		{"all assured, counted where people live", func(r *coverage.Result) {
			r.Communes = r.Communes[:5]
			sample.Recount(r)
			r.ByPoint = []coverage.PeopleWithin{}
		}},
		{"all assured, by the median inhabitant", func(r *coverage.Result) {
			r.Communes = r.Communes[:5]
			sample.Recount(r)
			r.Study.Settings.FlagBy = coverage.FlagByPeople
		}},
		{"by the median inhabitant, the farthest too", func(r *coverage.Result) {
			r.Study.Settings.FlagBy = coverage.FlagByPeople
			r.Communes[19].FlagBy, r.Communes[19].Median = coverage.FlagByPeople, 29_999
		}},
		{"no population known, of several certainties", withoutPeople},
		{"no population known, one without a measured error", func(r *coverage.Result) {
			r.Communes[5].Fitness = coverage.Mountain
			withoutPeople(r)
		}},
		{"no population known, all assured", func(r *coverage.Result) {
			withoutPeople(r)
			r.Communes = r.Communes[:4]
			sample.Recount(r)
		}},
		{"one commune without a measured error", func(r *coverage.Result) {
			r.Communes[0].Fitness = coverage.Mountain
			sample.Recount(r)
		}},
		{"three communes without one, of two kinds, one more in hills", func(r *coverage.Result) {
			r.Communes[0].Fitness, r.Communes[1].Fitness, r.Communes[2].Fitness, r.Communes[3].Fitness = coverage.Sparse, coverage.NoAltitude, coverage.Sparse, coverage.Hilly
			sample.Recount(r)
		}},
		{"no commune with one, none computed with an altitude", func(r *coverage.Result) {
			for i := range r.Communes {
				r.Communes[i].Fitness = coverage.NoAltitude
			}
			sample.Recount(r)
		}},
		{"none computed, for two reasons", func(r *coverage.Result) {
			for i := range r.Communes {
				r.Communes[i].Status = coverage.NotComputed
				r.Communes[i].LeaveOut([]coverage.Reason{coverage.OutsideRoads, coverage.RoadsGoOn}[i%2])
			}
			sample.Recount(r)
		}},
		{"of no commune", func(r *coverage.Result) {
			r.Communes, r.Study.Communes = nil, nil
			sample.Recount(r)
		}},
		{"none beyond, one within in doubt", func(r *coverage.Result) {
			r.Communes = r.Communes[:6]
			sample.Recount(r)
		}},
		{"two of unknown population", func(r *coverage.Result) { r.Scope.UnknownPopulation = 2 }},
		{"INSEE's own minutes", func(r *coverage.Result) {
			r.Study.Official = &coverage.Official{Type: "A128", Limits: r.Study.Settings.Limits(), Communes: map[string]*coverage.OfficialAccess{
				"57001": {People: 300, Minutes: 2400, Within: []float64{300, 300, 300}}, "57002": {People: 100, Minutes: 3500, Within: []float64{0, 0, 10}},
			}}
		}},
	} {
		all = append(all, ofResult(tt.name, func(l reports.Lang, r *coverage.Result) []string {
			return append(answer(l, r), reports.Caution(l, r), reports.CautionShort(l, r), reports.ScopeName(l, r.Study), reports.ScopePeople(l, r), reports.SharesOf(l, &r.Scope))
		}, tt.changed))
	}
	return all
}

// crossed are of communes that cross limits, come and go.
func crossed() (all []situation) {
	for _, tt := range []struct {
		name          string
		before, after coverage.Status
		was, is       road.Deciseconds
	}{
		{"nearer", coverage.Covered, coverage.Covered, 6001, 6000}, {"farther", coverage.Covered, coverage.Covered, 6000, 6001},
		{"within one limit", coverage.Beyond, coverage.Covered, 18_001, 18_000}, {"beyond one", coverage.Covered, coverage.Beyond, 18_000, 18_001},
		{"within two", coverage.Beyond, coverage.Covered, 18_600, 11_400}, {"beyond all", coverage.Covered, coverage.Unreachable, 600, road.Unreached},
		{"beyond the shortest", coverage.Covered, coverage.Covered, 9_000, 9_006},
		{"a road now", coverage.Unreachable, coverage.Beyond, road.Unreached, 24_000}, {"no road now", coverage.Beyond, coverage.Unreachable, 24_000, road.Unreached},
		{"not computed now", coverage.Covered, coverage.NotComputed, 600, road.Unreached}, {"computed now", coverage.NotComputed, coverage.Covered, road.Unreached, 600},
	} {
		before, after := sample.Result(), sample.Result()
		state := func(r *coverage.Result, status coverage.Status, t road.Deciseconds) compare.State {
			c := &r.Communes[2]
			c.Status, c.Nearest[0].Time = status, t
			sample.Recount(r)
			return compare.State{Access: c}
		}
		x := compare.CommuneChange{Code: "57003", Before: state(before, tt.before, tt.was), After: state(after, tt.after, tt.is), Causes: []compare.Cause{compare.Roads, compare.Program}, Added: true}
		x.Effects[compare.Roads], x.Effects[compare.Program] = 126, -7
		c := compare.New(before, after, compare.Options{})
		c.Since, c.Communes = "2024-05", []compare.CommuneChange{x}
		all = append(all, situation{tt.name, func(l reports.Lang) []string {
			lines := reports.ChangeLines(l, c)
			for _, c.Explained = range []bool{false, true} {
				lines = append(lines, reports.ChangeLine(l, c, &x))
			}
			alone := x
			alone.Causes, c.Explained = x.Causes[:1], true
			come, gone := x, x
			come.Before, gone.After = compare.State{}, compare.State{}
			for _, x := range []*compare.CommuneChange{&alone, &come, &gone} {
				lines = append(lines, reports.ChangeLine(l, c, x))
			}
			c.Explained = false
			return lines
		}})
	}
	return all
}
